// Makes sessions of a user that is imported, with the uuids they had.
MATCH (c:Counter {projectId: $projectId, kind: 'session'})
SET c.lock = true
WITH c
MATCH (u:User {uuid: $rootUuid})
SET u.lock = true
WITH c, u WHERE u.erasing IS NULL
UNWIND $rows AS row
CREATE (u)-[:HAS_SESSION]->(s:Session {projectId: $projectId, sessionId: row.sessionId,
  uuid: row.uuid, graphUuid: u.graphUuid, metadata: coalesce(row.metadata, '{}'),
  factRatingInstruction: row.factRatingInstruction, nextPosition: row.nextPosition,
  messageCount: row.messageCount, createdAt: datetime(row.createdAt),
  updatedAt: datetime(row.updatedAt), endedAt: datetime(row.endedAt)})
SET c.value = c.value + 1, c.count = c.count + 1
SET s.number = c.value
RETURN count(s) AS created
