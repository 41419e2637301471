// Locks the identifiers that a record carries, in the order of all, and then the record.
MATCH (r:BusinessRecord {uuid: $uuid})
OPTIONAL MATCH (r)-[:CARRIES]->(i:Identifier)
WITH r, i ORDER BY i.projectId, i.kind, i.value
SET i.lock = true
WITH DISTINCT r
SET r.lock = true
RETURN count(r) AS locked
