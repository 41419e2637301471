// Creates sessions of users; a row whose user does not exist returns nothing.
UNWIND $rows AS row
MERGE (c:Counter {projectId: row.projectId, kind: 'session'})
  ON CREATE SET c.value = 0, c.count = 0
SET c.lock = true
WITH row, c
MATCH (u:User {projectId: row.projectId, userId: row.userId})
SET u.lock = true
WITH row, c, u WHERE u.erasing IS NULL
MERGE (s:Session {projectId: row.projectId, sessionId: row.sessionId})
  ON CREATE SET s.token = row.token, s.uuid = row.uuid, s.graphUuid = u.graphUuid,
    s.metadata = row.metadata, s.factRatingInstruction = row.factRatingInstruction,
    s.nextPosition = 0, s.messageCount = 0,
    s.createdAt = datetime(row.now), s.updatedAt = datetime(row.now)
WITH row, c, u, s, s.token = row.token AS created
FOREACH (_ IN CASE WHEN created AND s.number IS NULL THEN [1] ELSE [] END |
  SET c.value = c.value + 1
  SET c.count = c.count + 1
  SET s.number = c.value
  CREATE (u)-[:HAS_SESSION]->(s))
RETURN row.index AS index, created, s.uuid AS uuid, s.number AS number,
       s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
