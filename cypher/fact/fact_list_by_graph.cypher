// Lists a page of the facts of a graph, from a cursor on, in the order that was asked for.
// A cursor of generation 2 is a uuid alone: its place in the order is looked up.
OPTIONAL MATCH (c:Fact {uuid: $cursorUuid})
WHERE c.graphUuid = $graphUuid
WITH coalesce($cursorKey, CASE $orderBy
    WHEN 'created_at' THEN toString(c.createdAt)
    WHEN 'valid_at' THEN coalesce(toString(c.validAt), '')
    ELSE '' END, '') AS cursorKey
MATCH (f:Fact)
WHERE f.graphUuid = $graphUuid AND f.createdAt IS NOT NULL
  AND ($names IS NULL OR f.name IN $names)
  AND ($excludedNames IS NULL OR NOT f.name IN $excludedNames)
  AND ($edgeUuids IS NULL OR f.uuid IN $edgeUuids)
  AND ($connectedUuids IS NULL OR f.subjectUuid IN $connectedUuids
       OR coalesce(f.objectUuid, f.subjectUuid) IN $connectedUuids)
  AND ($sourceUuids IS NULL OR f.subjectUuid IN $sourceUuids)
  AND ($targetUuids IS NULL OR coalesce(f.objectUuid, f.subjectUuid) IN $targetUuids)
  AND ($episodeUuids IS NULL OR EXISTS {
       MATCH (f)-[:EVIDENCED_BY]->(p:Episode) WHERE p.uuid IN $episodeUuids })
WITH f, cursorKey, CASE $orderBy
    WHEN 'created_at' THEN toString(f.createdAt)
    WHEN 'valid_at' THEN coalesce(toString(f.validAt), '')
    ELSE '' END AS sortKey
WHERE $cursorUuid IS NULL
  OR CASE WHEN $ascending
       THEN sortKey > cursorKey OR (sortKey = cursorKey AND f.uuid > $cursorUuid)
       ELSE sortKey < cursorKey OR (sortKey = cursorKey AND f.uuid < $cursorUuid) END
WITH f, sortKey
ORDER BY CASE WHEN $ascending THEN sortKey END ASC, CASE WHEN $ascending THEN f.uuid END ASC,
  CASE WHEN NOT $ascending THEN sortKey END DESC, CASE WHEN NOT $ascending THEN f.uuid END DESC
LIMIT $limit
MATCH (f)<-[:SUBJECT_OF]-(s:Entity)
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN f.uuid AS uuid, f.name AS name, f.fact AS fact, f.createdAt AS createdAt,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.expiredAt AS expiredAt,
       f.rating AS rating, f.attributes AS attributes, s.uuid AS sourceUuid, s.name AS sourceName,
       coalesce(o.uuid, s.uuid) AS targetUuid, coalesce(o.name, s.name) AS targetName,
       [(f)-[:EVIDENCED_BY]->(p:Episode) | p.uuid] AS episodes, f.graphUuid AS graphUuid, sortKey
ORDER BY CASE WHEN $ascending THEN sortKey END ASC, CASE WHEN $ascending THEN uuid END ASC,
  CASE WHEN NOT $ascending THEN sortKey END DESC, CASE WHEN NOT $ascending THEN uuid END DESC
