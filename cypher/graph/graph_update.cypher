// Writes the new state of a graph that the same transaction has locked.
MATCH (g:Graph {projectId: $projectId, graphId: $graphId})
SET g.name = $name, g.description = $description, g.searchText = $searchText,
    g.timeZone = $timeZone, g.factRatingInstruction = $factRatingInstruction,
    g.updatedAt = datetime($now)
RETURN g.uuid AS uuid, g.number AS number, g.graphId AS graphId,
       g.graphUuid AS graphUuid, g.name AS name, g.description AS description,
       g.timeZone AS timeZone, g.factRatingInstruction AS factRatingInstruction,
       g.createdAt AS createdAt, g.updatedAt AS updatedAt
