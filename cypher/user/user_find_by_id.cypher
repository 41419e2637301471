// Finds users by the ids their callers chose.
UNWIND $rows AS row
MATCH (u:User {projectId: row.projectId, userId: row.userId})
RETURN row.index AS index, u.uuid AS uuid, u.number AS number, u.userId AS userId,
       u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata,
       u.createdAt AS createdAt, u.updatedAt AS updatedAt,
       COUNT { (u)-[:HAS_SESSION]->() } AS sessionCount,
       u.factRatingInstruction AS factRatingInstruction,
       u.disableDefaultOntology AS disableDefaultOntology, u.graphUuid AS graphUuid,
       u.timeZone AS timeZone, u.name AS name, u.summary AS summary
