// Takes the migration lock when it is free or its holder let the lease run out.
MERGE (l:SchemaLock {id: 'lock'})
SET l.touched = true
WITH l, l.holder IS NULL OR l.holder = $holder OR l.leaseUntil < datetime() AS free
SET l.holder = CASE WHEN free THEN $holder ELSE l.holder END,
    l.leaseUntil = CASE WHEN free THEN datetime() + duration({seconds: $leaseSeconds})
                        ELSE l.leaseUntil END
RETURN free AS acquired
