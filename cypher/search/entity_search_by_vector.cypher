// Finds nodes of a graph by the meaning of their names, compared exactly, the best first.
MATCH (e:Entity)
WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL
  AND ($labels IS NULL OR coalesce(e.entityType, '') IN $labels
       OR 'Entity' IN $labels OR (e:User AND 'User' IN $labels))
  AND ($excludedLabels IS NULL OR NOT (coalesce(e.entityType, '') IN $excludedLabels
       OR (e:User AND 'User' IN $excludedLabels)))
  AND ($nodeUuids IS NULL OR e.uuid IN $nodeUuids)
  AND ($episodeUuids IS NULL OR EXISTS {
       MATCH (p:Episode)-[:MENTIONS]->(e) WHERE p.uuid IN $episodeUuids })
// A large graph is bounded to its newest: exact comparison reads every vector.
WITH e ORDER BY e.createdAt DESC LIMIT $comparedMax
WITH e, CASE $slot WHEN 'A' THEN e.embeddingA ELSE e.embeddingB END AS vector
WHERE vector IS NOT NULL
WITH e, vector.similarity.cosine(vector, $vector) AS score
RETURN e.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
