// Writes the new state of a user that the same transaction has locked.
MATCH (u:User {projectId: $projectId, userId: $userId})
SET u.email = $email, u.firstName = $firstName, u.lastName = $lastName, u.name = $name,
    u.searchText = $searchText, u.metadata = $metadata,
    u.factRatingInstruction = $factRatingInstruction,
    u.disableDefaultOntology = $disableDefaultOntology, u.timeZone = $timeZone,
    u.updatedAt = datetime($now)
RETURN u.uuid AS uuid, u.number AS number, u.userId AS userId, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata,
       u.createdAt AS createdAt, u.updatedAt AS updatedAt,
       COUNT { (u)-[:HAS_SESSION]->() } AS sessionCount,
       u.factRatingInstruction AS factRatingInstruction,
       u.disableDefaultOntology AS disableDefaultOntology, u.graphUuid AS graphUuid,
       u.timeZone AS timeZone, u.name AS name, u.summary AS summary
