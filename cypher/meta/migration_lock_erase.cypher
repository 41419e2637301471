// Gives the migration lock back.
MATCH (l:SchemaLock {id: 'lock', holder: $holder})
REMOVE l.holder, l.leaseUntil
RETURN count(l) AS released
