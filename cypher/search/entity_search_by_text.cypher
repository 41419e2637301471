// Finds nodes of a graph by the words of their names and summaries, the best first.
CALL db.index.fulltext.queryNodes('entity_text', $text, {limit: $textsMax}) YIELD node AS e, score
WHERE e.graphUuid = $graphUuid
  AND ($labels IS NULL OR coalesce(e.entityType, '') IN $labels
       OR 'Entity' IN $labels OR (e:User AND 'User' IN $labels))
  AND ($excludedLabels IS NULL OR NOT (coalesce(e.entityType, '') IN $excludedLabels
       OR (e:User AND 'User' IN $excludedLabels)))
  AND ($nodeUuids IS NULL OR e.uuid IN $nodeUuids)
  AND ($episodeUuids IS NULL OR EXISTS {
       MATCH (p:Episode)-[:MENTIONS]->(e) WHERE p.uuid IN $episodeUuids })
RETURN e.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
