// Removes a session that is being erased, and the graph that existed for it alone.
MATCH (s:Session {uuid: $uuid})
WHERE s.erasing = true
OPTIONAL MATCH (g:Graph {ofSession: true})-[:HAS_SESSION]->(s)
DETACH DELETE s, g
RETURN count(*) AS erased
