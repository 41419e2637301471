// Removes a session that is being erased, once its messages are gone.
MATCH (s:Session {uuid: $uuid})
WHERE s.erasing = true
DETACH DELETE s
RETURN count(*) AS erased
