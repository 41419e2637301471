// Removes the node of a graph that is being erased: last, when nothing hangs on it any more.
MATCH (g:Graph {uuid: $uuid})
WHERE g.erasing = true
CREATE (:Deletion {projectId: g.projectId, kind: 'graph', uuid: g.graphUuid, updatedAt: datetime()})
DETACH DELETE g
RETURN count(*) AS erased
