// Locks the graphs that new items are meant for; nothing for what does not exist.
UNWIND $rows AS row
OPTIONAL MATCH (s:Session {projectId: $projectId, sessionId: row.threadId})
OPTIONAL MATCH (u:User {projectId: $projectId, userId: row.userId})
OPTIONAL MATCH (g:Graph {projectId: $projectId, graphId: row.graphId})
OPTIONAL MATCH (owner)-[:HAS_SESSION]->(s)
WITH row, s, coalesce(u, g, owner) AS root
WHERE root IS NOT NULL
SET root.lock = true
// A session may have been marked while the lock was waited for.
WITH row, s, root WHERE root.erasing IS NULL AND (s IS NULL OR s.sessionId IS NOT NULL)
RETURN row.index AS index, root.graphUuid AS graphUuid, root.uuid AS rootUuid,
       s.uuid AS sessionUuid, root.userId AS userId,
       CASE WHEN root:User THEN root.uuid END AS userUuid
