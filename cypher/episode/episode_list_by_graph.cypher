// Lists a page of the episodes of a graph, from a cursor on, in the order that was asked for.
// Times are compared as text: without the Z, which would come after the digits of a fraction.
MATCH (e:Episode)
WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL AND e.ignored = false
  AND ($documentId IS NULL OR e.documentId = $documentId)
  AND ($episodeUuids IS NULL OR e.uuid IN $episodeUuids)
  AND ($mentionedUuids IS NULL OR EXISTS {
       MATCH (e)-[:MENTIONS]->(n:Entity) WHERE n.uuid IN $mentionedUuids })
WITH e, CASE $orderBy
    WHEN 'created_at' THEN replace(toString(e.createdAt), 'Z', '')
    ELSE '' END AS sortKey
WHERE $cursorUuid IS NULL
  OR CASE WHEN $ascending
       THEN sortKey > $cursorKey OR (sortKey = $cursorKey AND e.uuid > $cursorUuid)
       ELSE sortKey < $cursorKey OR (sortKey = $cursorKey AND e.uuid < $cursorUuid) END
WITH e, sortKey
ORDER BY CASE WHEN $ascending THEN sortKey END ASC, CASE WHEN $ascending THEN e.uuid END ASC,
  CASE WHEN NOT $ascending THEN sortKey END DESC, CASE WHEN NOT $ascending THEN e.uuid END DESC
LIMIT $limit
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
RETURN e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt, e.processed AS processed,
       e.source AS source, e.sourceDescription AS sourceDescription, e.documentId AS documentId,
       e.name AS name, e.roleType AS roleType, e.metadata AS metadata,
       s.sessionId AS sessionId, sortKey
ORDER BY CASE WHEN $ascending THEN sortKey END ASC, CASE WHEN $ascending THEN uuid END ASC,
  CASE WHEN NOT $ascending THEN sortKey END DESC, CASE WHEN NOT $ascending THEN uuid END DESC
