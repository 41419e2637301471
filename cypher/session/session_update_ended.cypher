// Ends sessions; one that was ended before keeps its time.
UNWIND $sessionIds AS sessionId
MATCH (s:Session {projectId: $projectId, sessionId: sessionId})
SET s.lock = true
// It may have been erased while this waited for the lock.
WITH s, sessionId WHERE s.sessionId = sessionId
SET s.endedAt = coalesce(s.endedAt, datetime($now)), s.updatedAt = datetime($now)
WITH s
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
RETURN s.uuid AS uuid, s.number AS number, s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
