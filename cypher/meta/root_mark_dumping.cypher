// Locks graphs, and the sessions that messages come to, until what they hold has been read: reads
// alone take no lock. Rolled back after it.
UNWIND $graphUuids AS graphUuid
OPTIONAL MATCH (u:User {graphUuid: graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: graphUuid})
WITH coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
// All roots before any session, as everyone does; a session is added under the lock of its root.
WITH collect(root) AS roots
UNWIND roots AS root
OPTIONAL MATCH (root)-[:HAS_SESSION]->(s)
WITH root, s ORDER BY s.uuid
SET s.lock = true
RETURN count(DISTINCT root) AS locked
