// Reads how many facts, up to three, lie between a centre and other nodes.
MATCH (c:Entity {uuid: $centerUuid})
WHERE c.graphUuid = $graphUuid
UNWIND $nodeUuids AS nodeUuid
MATCH (n:Entity {uuid: nodeUuid})
WHERE n.graphUuid = $graphUuid
OPTIONAL MATCH path = shortestPath((c)-[:SUBJECT_OF|HAS_OBJECT*..6]-(n))
WHERE c <> n
RETURN n.uuid AS uuid, CASE WHEN c = n THEN 0 WHEN path IS NULL THEN -1
                            ELSE length(path) / 2 END AS distance
