// Removes the messages of a user who is being erased, in transactions of bounded size.
MATCH (u:User {uuid: $uuid})-[:HAS_SESSION]->(s:Session)-[:HAS_MESSAGE]->(m:Message)
WHERE u.erasing = true
CALL (m) {
  DETACH DELETE m
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
