// Finds the user whose graph a session's messages are in.
MATCH (s:Session {projectId: $projectId, sessionId: $sessionId})
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
RETURN s.uuid AS uuid, u.userId AS userId
