// Lists the facts that took the place of one, and those whose place it took.
MATCH (one:Fact {uuid: $uuid})
WHERE one.projectId = $projectId
CALL (one) {
  MATCH (one)-[:SUPERSEDED_BY]->(f:Fact) RETURN f, 'after' AS part LIMIT $limit
  UNION
  MATCH (one)<-[:SUPERSEDED_BY]-(f:Fact) RETURN f, 'before' AS part LIMIT $limit
}
MATCH (f)<-[:SUBJECT_OF]-(s:Entity)
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN part, f.uuid AS uuid, f.name AS name, f.fact AS fact, f.createdAt AS createdAt,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.expiredAt AS expiredAt,
       f.rating AS rating, f.attributes AS attributes, s.uuid AS sourceUuid, s.name AS sourceName,
       coalesce(o.uuid, s.uuid) AS targetUuid, coalesce(o.name, s.name) AS targetName,
       [(f)-[:EVIDENCED_BY]->(p:Episode) | p.uuid] AS episodes, f.graphUuid AS graphUuid
ORDER BY part, createdAt, uuid
