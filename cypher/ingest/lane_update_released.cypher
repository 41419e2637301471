// Lets a lane go, if it is still held.
MATCH (l:Lane {number: $lane})
SET l.touched = true
WITH l WHERE l.holder = $holder AND l.fence = $fence
REMOVE l.holder, l.leaseUntil
RETURN l.fence AS fence
