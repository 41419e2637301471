// Locks a record and has it decided again.
MATCH (r:BusinessRecord {uuid: $uuid})
SET r.lock = true, r.undecided = true
RETURN count(r) AS marked
