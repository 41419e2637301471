// Lists a page of the facts of a graph, from a cursor on, in the order that was asked for.
// A cursor of generation 2 is a uuid alone: its place in the order is looked up.
// Times are compared as text: without the Z, which would come after the digits of a fraction.
OPTIONAL MATCH (c:Fact {uuid: $cursorUuid})
WHERE c.graphUuid = $graphUuid
WITH coalesce($cursorKey, CASE $orderBy
    WHEN 'created_at' THEN replace(toString(c.createdAt), 'Z', '')
    WHEN 'valid_at' THEN coalesce(replace(toString(c.validAt), 'Z', ''), '')
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
WITH f, cursorKey, CASE $orderBy
    WHEN 'created_at' THEN replace(toString(f.createdAt), 'Z', '')
    WHEN 'valid_at' THEN coalesce(replace(toString(f.validAt), 'Z', ''), '')
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
