// Lists a page of the sessions of a project by another key than the order they were made in.
MATCH (s:Session)
WHERE s.projectId = $projectId AND s.sessionId IS NOT NULL
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
WITH s, u, CASE $orderBy WHEN 'updated_at' THEN s.updatedAt
             WHEN 'session_id' THEN s.sessionId ELSE u.userId END AS sortKey
ORDER BY CASE WHEN $ascending THEN sortKey END ASC,
  CASE WHEN NOT $ascending THEN sortKey END DESC,
  CASE WHEN $ascending THEN s.number ELSE -s.number END
SKIP $skip LIMIT $limit
RETURN s.uuid AS uuid, s.number AS number, s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
