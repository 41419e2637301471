// Finds sessions by the ids their callers chose.
UNWIND $rows AS row
MATCH (s:Session {projectId: row.projectId, sessionId: row.sessionId})
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
RETURN row.index AS index, s.uuid AS uuid, s.number AS number,
       s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
