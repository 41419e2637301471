// Removes the node of a graph that is being erased: last, when nothing hangs on it any more.
MATCH (g:Graph {uuid: $uuid})
WHERE g.erasing = true
DETACH DELETE g
RETURN count(*) AS erased
