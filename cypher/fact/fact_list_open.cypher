// Lists the facts of a graph that are true now, newest first.
MATCH (f:Fact)
WHERE f.graphUuid = $graphUuid AND f.createdAt IS NOT NULL
  AND (f.openKey IS NOT NULL OR f.invalidAt > datetime())
  AND (f.validAt IS NULL OR f.validAt <= datetime())
WITH f ORDER BY f.createdAt DESC LIMIT $limit
MATCH (f)<-[:SUBJECT_OF]-(s:Entity)
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN f.uuid AS uuid, f.name AS name, f.fact AS fact, f.createdAt AS createdAt,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.expiredAt AS expiredAt,
       f.rating AS rating, f.attributes AS attributes, s.uuid AS sourceUuid, s.name AS sourceName,
       coalesce(o.uuid, s.uuid) AS targetUuid, coalesce(o.name, s.name) AS targetName,
       [(f)-[:EVIDENCED_BY]->(p:Episode) | p.uuid] AS episodes, f.graphUuid AS graphUuid
ORDER BY createdAt DESC, uuid
