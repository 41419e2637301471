// Lists a page of the graphs of a project that belong to nobody, oldest first.
MATCH (g:Graph)
// Both columns of the index in both clauses, so that it is walked in order and not sorted.
WHERE g.projectId = $projectId AND g.number IS NOT NULL
WITH g ORDER BY g.projectId, g.number SKIP $skip LIMIT $limit
RETURN g.uuid AS uuid, g.number AS number, g.graphId AS graphId,
       g.graphUuid AS graphUuid, g.name AS name, g.description AS description,
       g.timeZone AS timeZone, g.factRatingInstruction AS factRatingInstruction,
       g.createdAt AS createdAt, g.updatedAt AS updatedAt
