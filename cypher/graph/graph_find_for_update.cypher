// Locks a graph and returns it, so that what is decided on it still holds when it is written.
MATCH (g:Graph {projectId: $projectId, graphId: $graphId})
SET g.lock = true
WITH g WHERE g.graphId = $graphId AND g.erasing IS NULL
RETURN g.uuid AS uuid, g.number AS number, g.graphId AS graphId,
       g.graphUuid AS graphUuid, g.name AS name, g.description AS description,
       g.timeZone AS timeZone, g.factRatingInstruction AS factRatingInstruction,
       g.createdAt AS createdAt, g.updatedAt AS updatedAt
