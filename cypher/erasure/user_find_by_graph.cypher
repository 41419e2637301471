// Locks the user a graph belongs to, if one does, so that its summary can be composed anew.
MATCH (u:User {graphUuid: $graphUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
RETURN u.uuid AS uuid
