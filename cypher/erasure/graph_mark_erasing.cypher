// Makes a graph that belongs to nobody invisible and its id free, at once and for good.
MATCH (c:Counter {projectId: $projectId, kind: 'graph'})
SET c.lock = true
WITH c
MATCH (g:Graph {projectId: $projectId, graphId: $graphId})
SET g.lock = true
WITH c, g WHERE g.graphId = $graphId AND g.erasing IS NULL
SET g.erasing = true, c.count = c.count - 1
REMOVE g.graphId, g.number, g.name, g.description, g.searchText
RETURN g.uuid AS uuid, g.graphUuid AS graphUuid
