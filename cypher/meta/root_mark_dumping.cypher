// Locks graphs until what they hold has been read: reads alone take no lock. Rolled back after it.
UNWIND $graphUuids AS graphUuid
OPTIONAL MATCH (u:User {graphUuid: graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: graphUuid})
WITH coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
RETURN count(root) AS locked
