// Locks by what records find a user who is being erased, in the order of all.
MATCH (u:User {uuid: $uuid})-[:IDENTIFIED_BY]->(i:Identifier)
WITH i ORDER BY i.projectId, i.kind, i.value
SET i.lock = true
RETURN count(i) AS locked
