// Lists the sessions of a user in the order they were made.
MATCH (u:User {projectId: $projectId, userId: $userId})-[:HAS_SESSION]->(s:Session)
RETURN s.uuid AS uuid, s.number AS number, s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
ORDER BY number
