// Lists a page of the graphs whose id, name or description contains the text; all when empty.
MATCH (g:Graph)
WHERE g.projectId = $projectId AND g.graphId IS NOT NULL AND g.searchText CONTAINS $search
WITH g, CASE $orderBy WHEN 'graph_id' THEN g.graphId WHEN 'name' THEN coalesce(g.name, '')
          ELSE '' END AS textKey
ORDER BY CASE WHEN $ascending THEN textKey END ASC,
  CASE WHEN NOT $ascending THEN textKey END DESC,
  CASE WHEN $ascending THEN g.number ELSE -g.number END
SKIP $skip LIMIT $limit
RETURN g.uuid AS uuid, g.number AS number, g.graphId AS graphId,
       g.graphUuid AS graphUuid, g.name AS name, g.description AS description,
       g.timeZone AS timeZone, g.factRatingInstruction AS factRatingInstruction,
       g.createdAt AS createdAt, g.updatedAt AS updatedAt
