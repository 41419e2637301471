// Makes one session invisible and its id free, at once and for good, and a graph of its own too.
MATCH (c:Counter {projectId: $projectId, kind: 'session'})
SET c.lock = true
WITH c
MATCH (s:Session {projectId: $projectId, sessionId: $sessionId})<-[:HAS_SESSION]-(root)
SET root.lock = true
SET s.lock = true
WITH c, s, root WHERE s.sessionId = $sessionId
SET s.erasing = true, c.count = c.count - 1
REMOVE s.sessionId, s.number
// What was read from a session without a user has no other root: it goes with the session.
FOREACH (_ IN CASE WHEN root.ofSession THEN [1] ELSE [] END | SET root.erasing = true)
RETURN s.uuid AS uuid, root.graphUuid AS graphUuid,
       CASE WHEN root.ofSession THEN root.uuid END AS ownRootUuid
