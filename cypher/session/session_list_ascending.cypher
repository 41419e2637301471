// Lists a page of the sessions of a project, oldest first.
MATCH (s:Session)
// Both columns of the index in both clauses, so that it is walked in order and not sorted.
WHERE s.projectId = $projectId AND s.number IS NOT NULL
WITH s ORDER BY s.projectId, s.number SKIP $skip LIMIT $limit
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
RETURN s.uuid AS uuid, s.number AS number, s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
