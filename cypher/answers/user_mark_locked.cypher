// Locks a user, so that what is decided on its facts still holds when it is written.
MATCH (u:User {graphUuid: $graphUuid})
SET u.lock = true
RETURN u.uuid AS uuid
