// Reads the attributes of a graph's newest nodes, for filters on properties.
MATCH (n:Entity)
WHERE n.graphUuid = $graphUuid AND n.createdAt IS NOT NULL
WITH n ORDER BY n.createdAt DESC LIMIT $limit
RETURN n.uuid AS uuid, n.attributes AS properties, n.name AS name
