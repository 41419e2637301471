// Locks a session and returns it, so that what is decided on it still holds when it is written.
MATCH (s:Session {projectId: $projectId, sessionId: $sessionId})
SET s.lock = true
WITH s WHERE s.sessionId = $sessionId
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
RETURN s.uuid AS uuid, s.number AS number, s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
