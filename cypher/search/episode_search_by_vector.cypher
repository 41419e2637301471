// Finds episodes of a graph by meaning, compared exactly, the best first.
MATCH (e:Episode)
WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL AND e.ignored = false
  AND ($episodeUuids IS NULL OR e.uuid IN $episodeUuids)
  AND ($sessionUuids IS NULL OR e.sessionUuid IN $sessionUuids)
// A large graph is bounded to its newest: exact comparison reads every vector.
WITH e ORDER BY e.createdAt DESC LIMIT $comparedMax
WITH e, CASE $slot WHEN 'A' THEN e.embeddingA ELSE e.embeddingB END AS vector
WHERE vector IS NOT NULL
WITH e, vector.similarity.cosine(vector, $vector) AS score
RETURN e.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
