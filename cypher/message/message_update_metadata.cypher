// Writes the new metadata of a message that the same transaction has locked.
MATCH (m:Message {uuid: $uuid})<-[:HAS_MESSAGE]-(s:Session)
WHERE m.projectId = $projectId
SET m.metadata = $metadata, m.updatedAt = datetime($now)
RETURN s.sessionId AS sessionId, m.uuid AS uuid, m.content AS content, m.name AS name,
       m.roleType AS roleType,
       m.metadata AS metadata, m.createdAt AS createdAt, m.updatedAt AS updatedAt,
       m.processed AS processed, m.position AS position
