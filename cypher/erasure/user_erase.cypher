// Removes the node of a user who is being erased: last, when nothing hangs on it any more.
MATCH (u:User {uuid: $uuid})
WHERE u.erasing = true
DETACH DELETE u
RETURN count(*) AS erased
