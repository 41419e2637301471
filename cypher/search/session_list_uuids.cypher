// Finds the sessions that a search is narrowed to: named ones, or all of a user.
MATCH (u:User {projectId: $projectId, userId: $userId})-[:HAS_SESSION]->(s:Session)
WHERE $sessionIds IS NULL OR s.sessionId IN $sessionIds
RETURN s.uuid AS uuid, s.sessionId AS sessionId
