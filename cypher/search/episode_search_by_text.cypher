// Finds episodes of a graph by their words and those around them, the best first.
CALL db.index.fulltext.queryNodes('episode_text', $text, {limit: $textsMax}) YIELD node AS e, score
WHERE e.graphUuid = $graphUuid AND e.ignored = false
  AND ($episodeUuids IS NULL OR e.uuid IN $episodeUuids)
  AND ($sessionUuids IS NULL OR e.sessionUuid IN $sessionUuids)
RETURN e.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
