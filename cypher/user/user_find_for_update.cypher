// Locks a user and returns it, so that what is decided on it still holds when it is written.
MATCH (u:User {projectId: $projectId, userId: $userId})
SET u.lock = true
WITH u WHERE u.userId = $userId AND u.erasing IS NULL
RETURN u.uuid AS uuid, u.number AS number, u.userId AS userId, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata,
       u.createdAt AS createdAt, u.updatedAt AS updatedAt,
       COUNT { (u)-[:HAS_SESSION]->() } AS sessionCount,
       u.factRatingInstruction AS factRatingInstruction,
       u.disableDefaultOntology AS disableDefaultOntology, u.graphUuid AS graphUuid,
       u.timeZone AS timeZone, u.name AS name, u.summary AS summary
