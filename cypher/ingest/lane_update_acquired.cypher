// Takes a lane that is free or whose holder let the lease run out; every taking has a new fence.
MATCH (l:Lane {number: $lane})
SET l.touched = true
WITH l WHERE l.holder IS NULL OR l.holder = $holder OR l.leaseUntil < datetime()
SET l.holder = $holder, l.fence = l.fence + 1,
    l.leaseUntil = datetime() + duration({seconds: $leaseSeconds})
RETURN l.fence AS fence
