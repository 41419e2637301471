// Creates sessions that belong to no user, each with a graph of its own.
UNWIND $rows AS row
MERGE (c:Counter {projectId: row.projectId, kind: 'session'})
  ON CREATE SET c.value = 0, c.count = 0
SET c.lock = true
MERGE (s:Session {projectId: row.projectId, sessionId: row.sessionId})
  ON CREATE SET s.token = row.token, s.uuid = row.uuid, s.graphUuid = row.graphUuid,
    s.metadata = row.metadata, s.factRatingInstruction = row.factRatingInstruction,
    s.nextPosition = 0, s.messageCount = 0,
    s.createdAt = datetime(row.now), s.updatedAt = datetime(row.now)
WITH row, c, s, s.token = row.token AS created
FOREACH (_ IN CASE WHEN created AND s.number IS NULL THEN [1] ELSE [] END |
  SET c.value = c.value + 1
  SET c.count = c.count + 1
  SET s.number = c.value
  CREATE (:Graph {projectId: row.projectId, uuid: row.graphUuid, graphUuid: row.graphUuid,
    graphToken: row.graphToken, lane: row.lane, jobOrder: 0, ofSession: true,
    createdAt: datetime(row.now)})
    -[:HAS_SESSION]->(s))
WITH row, created, s, null AS u
OPTIONAL MATCH (owner:User)-[:HAS_SESSION]->(s)
WITH row, created, s, owner AS u
RETURN row.index AS index, created, s.uuid AS uuid, s.number AS number,
       s.sessionId AS sessionId, u.userId AS userId,
       u.uuid AS userUuid, s.graphUuid AS graphUuid, s.metadata AS metadata,
       s.createdAt AS createdAt, s.updatedAt AS updatedAt, s.endedAt AS endedAt,
       s.factRatingInstruction AS factRatingInstruction, s.messageCount AS messageCount
