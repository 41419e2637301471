// Creates graphs that belong to nobody and do not exist yet, and says per row whether it did.
UNWIND $rows AS row
// The counter first, in every statement that needs it: one order of locks, no deadlock.
MERGE (c:Counter {projectId: row.projectId, kind: 'graph'})
  ON CREATE SET c.value = 0, c.count = 0
SET c.lock = true
MERGE (g:Graph {projectId: row.projectId, graphId: row.graphId})
  ON CREATE SET g.token = row.token, g.uuid = row.uuid, g.graphUuid = row.graphUuid,
    g.graphToken = row.graphToken, g.lane = row.lane, g.jobOrder = 0, g.name = row.name,
    g.description = row.description, g.searchText = row.searchText, g.timeZone = row.timeZone,
    g.factRatingInstruction = row.factRatingInstruction,
    g.createdAt = datetime(row.now), g.updatedAt = datetime(row.now)
WITH row, c, g, g.token = row.token AS created
FOREACH (_ IN CASE WHEN created AND g.number IS NULL THEN [1] ELSE [] END |
  SET c.value = c.value + 1
  SET c.count = c.count + 1
  SET g.number = c.value)
RETURN row.index AS index, created, g.uuid AS uuid, g.number AS number, g.graphId AS graphId,
       g.graphUuid AS graphUuid, g.name AS name, g.description AS description,
       g.timeZone AS timeZone, g.factRatingInstruction AS factRatingInstruction,
       g.createdAt AS createdAt, g.updatedAt AS updatedAt
