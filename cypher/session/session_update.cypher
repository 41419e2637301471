// Writes the new state of a session that the same transaction has locked.
MATCH (s:Session {projectId: $projectId, sessionId: $sessionId})
SET s.metadata = $metadata, s.factRatingInstruction = $factRatingInstruction,
    s.updatedAt = datetime($now)
WITH s
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
RETURN s.uuid AS uuid, s.number AS number, s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
