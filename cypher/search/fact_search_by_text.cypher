// Finds facts of a graph by their words and by those of what says them, the best first.
CALL () {
  CALL db.index.fulltext.queryNodes('fact_text', $text, {limit: $textsMax})
  YIELD node AS f, score
  RETURN f, score AS own, 0.0 AS said
  UNION ALL
  CALL db.index.fulltext.queryNodes('episode_text', $saidText, {limit: $episodesMax})
  YIELD node AS e, score
  WHERE e.graphUuid = $graphUuid AND e.ignored = false
  MATCH (f:Fact)-[:EVIDENCED_BY]->(e)
  RETURN f, 0.0 AS own, score AS said
}
WITH f, max(own) + max(said) AS score
WHERE f.graphUuid = $graphUuid
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
RETURN f.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
