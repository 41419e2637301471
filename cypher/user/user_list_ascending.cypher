// Lists a page of the users of a project, oldest first.
MATCH (u:User)
// Both columns of the index in both clauses, so that it is walked in order and not sorted.
WHERE u.projectId = $projectId AND u.number IS NOT NULL
WITH u ORDER BY u.projectId, u.number SKIP $skip LIMIT $limit
RETURN u.uuid AS uuid, u.number AS number, u.userId AS userId, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata,
       u.createdAt AS createdAt, u.updatedAt AS updatedAt,
       COUNT { (u)-[:HAS_SESSION]->() } AS sessionCount,
       u.factRatingInstruction AS factRatingInstruction,
       u.disableDefaultOntology AS disableDefaultOntology, u.graphUuid AS graphUuid,
       u.timeZone AS timeZone, u.name AS name, u.summary AS summary
