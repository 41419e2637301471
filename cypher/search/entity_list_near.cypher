// Lists nodes one fact away from given ones, or mentioned by episodes: further candidates.
CALL () {
  MATCH (n:Entity)-[:SUBJECT_OF|HAS_OBJECT]-(f:Fact)-[:SUBJECT_OF|HAS_OBJECT]-(e:Entity)
  WHERE n.uuid IN $originUuids AND n.graphUuid = $graphUuid
    AND (f.openKey IS NOT NULL OR f.invalidAt > datetime())
    AND (f.validAt IS NULL OR f.validAt <= datetime())
  RETURN e
  UNION
  MATCH (p:Episode)-[:MENTIONS]->(e:Entity)
  WHERE p.uuid IN $originUuids AND p.graphUuid = $graphUuid
  RETURN e
  UNION
  MATCH (e:Entity) WHERE e.uuid IN $originUuids
  RETURN e
}
WITH DISTINCT e
WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL
  AND ($labels IS NULL OR coalesce(e.entityType, '') IN $labels
       OR 'Entity' IN $labels OR (e:User AND 'User' IN $labels))
  AND ($excludedLabels IS NULL OR NOT (coalesce(e.entityType, '') IN $excludedLabels
       OR (e:User AND 'User' IN $excludedLabels)))
  AND ($nodeUuids IS NULL OR e.uuid IN $nodeUuids)
  AND ($episodeUuids IS NULL OR EXISTS {
       MATCH (p:Episode)-[:MENTIONS]->(e) WHERE p.uuid IN $episodeUuids })
RETURN e.uuid AS uuid
ORDER BY e.createdAt DESC, uuid LIMIT $limit
