// Reads the vectors of what a search has found, to tell near-repetitions apart.
UNWIND $uuids AS uuid
OPTIONAL MATCH (f:Fact {uuid: uuid})
OPTIONAL MATCH (e:Entity {uuid: uuid})
OPTIONAL MATCH (p:Episode {uuid: uuid})
WITH uuid, coalesce(f, e, p) AS node
WHERE node.graphUuid = $graphUuid
WITH uuid, CASE $slot WHEN 'A' THEN node.embeddingA ELSE node.embeddingB END AS vector
WHERE vector IS NOT NULL
RETURN uuid, vector
