// Finds the users whose graphs the messages of sessions are in.
UNWIND $sessionIds AS sessionId
MATCH (s:Session {projectId: $projectId, sessionId: sessionId})
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
RETURN s.sessionId AS sessionId, u.userId AS userId
