// Locks a message and returns it, so that what is decided on it still holds when it is written.
MATCH (m:Message {uuid: $uuid})<-[:HAS_MESSAGE]-(s:Session)<-[:HAS_SESSION]-(root)
WHERE m.projectId = $projectId
SET root.lock = true
WITH m, s, root WHERE root.erasing IS NULL AND s.sessionId IS NOT NULL
RETURN s.sessionId AS sessionId, m.uuid AS uuid, m.content AS content, m.name AS name,
       m.roleType AS roleType,
       m.metadata AS metadata, m.createdAt AS createdAt, m.updatedAt AS updatedAt,
       m.processed AS processed, m.position AS position
