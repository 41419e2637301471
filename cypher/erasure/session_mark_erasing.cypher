// Makes one session invisible and its id free, at once and for good.
MATCH (c:Counter {projectId: $projectId, kind: 'session'})
SET c.lock = true
WITH c
MATCH (s:Session {projectId: $projectId, sessionId: $sessionId})<-[:HAS_SESSION]-(root)
SET root.lock = true
SET s.lock = true
WITH c, s WHERE s.sessionId = $sessionId
SET s.erasing = true, c.count = c.count - 1
REMOVE s.sessionId, s.number
RETURN s.uuid AS uuid
