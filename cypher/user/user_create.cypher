// Creates users that do not exist yet, and says per row whether it did.
UNWIND $rows AS row
// The counter first, in every statement that needs it: one order of locks, no deadlock.
MERGE (c:Counter {projectId: row.projectId, kind: 'user'})
  ON CREATE SET c.value = 0, c.count = 0
SET c.lock = true
MERGE (u:User {projectId: row.projectId, userId: row.userId})
  ON CREATE SET u:Entity, u.token = row.token, u.uuid = row.uuid, u.graphUuid = row.graphUuid,
    u.graphToken = row.graphToken, u.lane = row.lane, u.jobOrder = 0,
    u.email = row.email, u.firstName = row.firstName,
    u.lastName = row.lastName, u.name = row.name, u.searchText = row.searchText, u.summary = '',
    u.attributes = '{}', u.metadata = row.metadata,
    u.factRatingInstruction = row.factRatingInstruction,
    u.disableDefaultOntology = row.disableDefaultOntology, u.timeZone = row.timeZone,
    // One of many: the keys by which it is found as a candidate are still to be written.
    u.lookAt = CASE WHEN row.keysLater THEN datetime() END,
    u.unkeyed = CASE WHEN row.keysLater THEN true END,
    u.createdAt = datetime(row.now), u.updatedAt = datetime(row.now)
WITH row, c, u, u.token = row.token AS created
FOREACH (_ IN CASE WHEN created AND u.number IS NULL THEN [1] ELSE [] END |
  SET c.value = c.value + 1
  SET c.count = c.count + 1
  SET u.number = c.value)
RETURN row.index AS index, created, u.uuid AS uuid, u.number AS number, u.userId AS userId,
       u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata,
       u.createdAt AS createdAt, u.updatedAt AS updatedAt,
       COUNT { (u)-[:HAS_SESSION]->() } AS sessionCount,
       u.factRatingInstruction AS factRatingInstruction,
       u.disableDefaultOntology AS disableDefaultOntology, u.graphUuid AS graphUuid,
       u.timeZone AS timeZone, u.name AS name, u.summary AS summary
