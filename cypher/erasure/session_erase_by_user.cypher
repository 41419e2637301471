// Removes the sessions of a user who is being erased, once their messages are gone.
MATCH (u:User {uuid: $uuid})-[:HAS_SESSION]->(s:Session)
WHERE u.erasing = true
CALL (s) {
  DETACH DELETE s
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
