// Reads the metadata of a graph's newest episodes, for filters on it.
MATCH (n:Episode)
WHERE n.graphUuid = $graphUuid AND n.createdAt IS NOT NULL AND n.ignored = false
WITH n ORDER BY n.createdAt DESC LIMIT $limit
RETURN n.uuid AS uuid, n.metadata AS properties, n.name AS name
