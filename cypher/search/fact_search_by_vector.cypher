// Finds facts of a graph by meaning: their own vectors, compared exactly, the best first.
MATCH (f:Fact)
WHERE f.graphUuid = $graphUuid AND f.createdAt IS NOT NULL
  // True now: neither over nor still to come.
  AND ($closedToo OR ((f.openKey IS NOT NULL OR f.invalidAt > datetime())
       AND (f.validAt IS NULL OR f.validAt <= datetime())))
  AND ($asOf IS NULL OR (f.createdAt IS NOT NULL
       AND (f.validAt IS NULL OR f.validAt <= datetime($asOf))
       AND (f.invalidAt IS NULL OR f.invalidAt > datetime($asOf))))
  AND coalesce(f.rating, 1.0) >= $ratingMin
  AND ($names IS NULL OR f.name IN $names)
  AND ($excludedNames IS NULL OR NOT f.name IN $excludedNames)
  AND ($edgeUuids IS NULL OR f.uuid IN $edgeUuids)
  AND ($connectedUuids IS NULL OR f.subjectUuid IN $connectedUuids
       OR coalesce(f.objectUuid, f.subjectUuid) IN $connectedUuids)
  AND ($sourceUuids IS NULL OR f.subjectUuid IN $sourceUuids)
  AND ($targetUuids IS NULL OR coalesce(f.objectUuid, f.subjectUuid) IN $targetUuids)
  AND ($episodeUuids IS NULL OR EXISTS {
       MATCH (f)-[:EVIDENCED_BY]->(p:Episode) WHERE p.uuid IN $episodeUuids })
  AND ($sessionUuids IS NULL OR EXISTS {
       MATCH (f)-[:EVIDENCED_BY]->(p:Episode) WHERE p.sessionUuid IN $sessionUuids })
  AND ($labels IS NULL OR 'Entity' IN $labels OR EXISTS {
       MATCH (f)-[:SUBJECT_OF|HAS_OBJECT]-(n:Entity)
       WHERE coalesce(n.entityType, '') IN $labels OR (n:User AND 'User' IN $labels) })
  AND ($excludedLabels IS NULL OR NOT EXISTS {
       MATCH (f)-[:SUBJECT_OF|HAS_OBJECT]-(n:Entity)
       WHERE coalesce(n.entityType, '') IN $excludedLabels
         OR (n:User AND 'User' IN $excludedLabels) })
  // Outer lists mean OR, inner ones AND.
  AND ($dates IS NULL OR all(field IN $dates WHERE any(choice IN field.choices WHERE
    all(test IN choice WHERE CASE test.operator
      WHEN 'IS NULL' THEN f[field.property] IS NULL
      WHEN 'IS NOT NULL' THEN f[field.property] IS NOT NULL
      WHEN '=' THEN f[field.property] = datetime(test.date)
      WHEN '<>' THEN f[field.property] <> datetime(test.date)
      WHEN '>' THEN f[field.property] > datetime(test.date)
      WHEN '<' THEN f[field.property] < datetime(test.date)
      WHEN '>=' THEN f[field.property] >= datetime(test.date)
      WHEN '<=' THEN f[field.property] <= datetime(test.date) END))))
// A large graph is bounded to its newest: exact comparison reads every vector.
WITH f ORDER BY f.createdAt DESC LIMIT $comparedMax
WITH f, CASE $slot WHEN 'A' THEN f.embeddingA ELSE f.embeddingB END AS vector
WHERE vector IS NOT NULL
WITH f, vector.similarity.cosine(vector, $vector) AS score
RETURN f.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
