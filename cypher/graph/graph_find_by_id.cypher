// Finds graphs by the ids their callers chose.
UNWIND $rows AS row
MATCH (g:Graph {projectId: row.projectId, graphId: row.graphId})
RETURN row.index AS index, g.uuid AS uuid, g.number AS number, g.graphId AS graphId,
       g.graphUuid AS graphUuid, g.name AS name, g.description AS description,
       g.timeZone AS timeZone, g.factRatingInstruction AS factRatingInstruction,
       g.createdAt AS createdAt, g.updatedAt AS updatedAt
