// Removes the messages of a session that is being erased, in transactions of bounded size.
MATCH (s:Session {uuid: $uuid})-[:HAS_MESSAGE]->(m:Message)
WHERE s.erasing = true
CALL (m) {
  DETACH DELETE m
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
