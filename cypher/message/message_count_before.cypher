// Counts how many messages of its session stand before a message.
MATCH (m:Message {uuid: $uuid})<-[:HAS_MESSAGE]-(s:Session)
WHERE m.projectId = $projectId AND s.sessionId = $sessionId
CALL (m, s) {
  MATCH (b:Message)
  WHERE b.sessionUuid = s.uuid AND b.position >= 0 AND b.position < m.position
  RETURN count(b) AS before
}
RETURN before
