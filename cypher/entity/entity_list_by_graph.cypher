// Lists a page of the nodes of a graph, from a cursor on, in the order that was asked for.
// A cursor of generation 2 is a uuid alone: its place in the order is looked up.
// Times are compared as text: without the Z, which would come after the digits of a fraction.
OPTIONAL MATCH (c:Entity {uuid: $cursorUuid})
WHERE c.graphUuid = $graphUuid
WITH coalesce($cursorKey, CASE $orderBy
    WHEN 'created_at' THEN replace(toString(c.createdAt), 'Z', '')
    WHEN 'degree' THEN right('000000000' + toString(
      COUNT { (c)-[:SUBJECT_OF]->() } + COUNT { (c)<-[:HAS_OBJECT]-() }), 10)
    ELSE '' END, '') AS cursorKey
MATCH (e:Entity)
WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL
  AND ($labels IS NULL OR coalesce(e.entityType, '') IN $labels
       OR 'Entity' IN $labels OR (e:User AND 'User' IN $labels))
  AND ($excludedLabels IS NULL OR NOT (coalesce(e.entityType, '') IN $excludedLabels
       OR (e:User AND 'User' IN $excludedLabels)))
  AND ($nodeUuids IS NULL OR e.uuid IN $nodeUuids)
  AND ($episodeUuids IS NULL OR EXISTS {
       MATCH (p:Episode)-[:MENTIONS]->(e) WHERE p.uuid IN $episodeUuids })
WITH e, cursorKey, CASE $orderBy
    WHEN 'created_at' THEN replace(toString(e.createdAt), 'Z', '')
    WHEN 'degree' THEN right('000000000' + toString(
      COUNT { (e)-[:SUBJECT_OF]->() } + COUNT { (e)<-[:HAS_OBJECT]-() }), 10)
    ELSE '' END AS sortKey
WHERE $cursorUuid IS NULL
  OR CASE WHEN $ascending
       THEN sortKey > cursorKey OR (sortKey = cursorKey AND e.uuid > $cursorUuid)
       ELSE sortKey < cursorKey OR (sortKey = cursorKey AND e.uuid < $cursorUuid) END
WITH e, sortKey
ORDER BY CASE WHEN $ascending THEN sortKey END ASC, CASE WHEN $ascending THEN e.uuid END ASC,
  CASE WHEN NOT $ascending THEN sortKey END DESC, CASE WHEN NOT $ascending THEN e.uuid END DESC
LIMIT $limit
RETURN e.uuid AS uuid, e.name AS name, e.summary AS summary, e.createdAt AS createdAt,
       e.attributes AS attributes, e.entityType AS entityType, e:User AS isUser,
       e.graphUuid AS graphUuid, sortKey
