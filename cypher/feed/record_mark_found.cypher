// Locks records and has them decided again: a user who resembles them was added.
UNWIND $uuids AS uuid
MATCH (r:BusinessRecord {uuid: uuid})
SET r.lock = true
WITH r WHERE r.deleted = false
SET r.undecided = true
RETURN count(r) AS marked
