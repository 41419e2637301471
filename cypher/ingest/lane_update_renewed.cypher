// Proves that a lane is still held, and holds it longer. Locks it for the transaction.
MATCH (l:Lane {number: $lane})
SET l.touched = true
WITH l WHERE l.holder = $holder AND l.fence = $fence
SET l.leaseUntil = datetime() + duration({seconds: $leaseSeconds})
RETURN l.fence AS fence
