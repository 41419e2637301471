// Locks what records carry, in the order of all, before anything is decided by it.
UNWIND $uuids AS uuid
MATCH (:BusinessRecord {uuid: uuid})-[:CARRIES]->(i:Identifier)
WITH DISTINCT i ORDER BY i.projectId, i.kind, i.value
SET i.lock = true
RETURN count(i) AS locked
