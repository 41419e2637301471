// Locks what records carry, in the order of all, before anything is decided by it.
UNWIND $uuids AS uuid
MATCH (r:BusinessRecord {uuid: uuid})
// No label on the other end: with few identifiers a plan would go through all of them.
MATCH (r)-[:CARRIES]->(i)
WITH DISTINCT i ORDER BY i.projectId, i.kind, i.value
SET i.lock = true
RETURN count(i) AS locked
