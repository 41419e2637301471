// Makes a user and its sessions invisible and their ids free, at once and for good.
MATCH (cu:Counter {projectId: $projectId, kind: 'session'})
SET cu.lock = true
WITH cu
MATCH (c:Counter {projectId: $projectId, kind: 'user'})
SET c.lock = true
WITH cu, c
MATCH (u:User {projectId: $projectId, userId: $userId})
SET u.lock = true
WITH cu, c, u WHERE u.userId = $userId AND u.erasing IS NULL
SET u.erasing = true, c.count = c.count - 1
WITH cu, u, u.email AS email
REMOVE u.userId, u.number, u.email, u.searchText
WITH cu, u, email
CALL (u) {
  MATCH (u)-[:HAS_SESSION]->(s:Session)
  // In the order in which those who add messages lock them.
  WITH s ORDER BY s.sessionId
  SET s.lock = true
  // One that is being erased by itself was subtracted from the counter then.
  WITH s WHERE s.erasing IS NULL
  SET s.erasing = true
  REMOVE s.sessionId, s.number
  RETURN count(s) AS sessions
}
SET cu.count = cu.count - sessions
RETURN u.uuid AS uuid, u.graphUuid AS graphUuid, sessions, email, u.firstName AS firstName,
       u.lastName AS lastName, u.metadata AS metadata
