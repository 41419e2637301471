// Lists the facts that a node is the subject or the object of, newest first.
MATCH (n:Entity {uuid: $uuid})
WHERE n.projectId = $projectId
CALL (n) {
  MATCH (n)-[:SUBJECT_OF]->(f:Fact) RETURN f
  UNION
  MATCH (n)<-[:HAS_OBJECT]-(f:Fact) RETURN f
}
WITH DISTINCT f ORDER BY f.createdAt DESC, f.uuid LIMIT $limit
MATCH (f)<-[:SUBJECT_OF]-(s:Entity)
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN f.uuid AS uuid, f.name AS name, f.fact AS fact, f.createdAt AS createdAt,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.expiredAt AS expiredAt,
       f.rating AS rating, f.attributes AS attributes, s.uuid AS sourceUuid, s.name AS sourceName,
       coalesce(o.uuid, s.uuid) AS targetUuid, coalesce(o.name, s.name) AS targetName,
       [(f)-[:EVIDENCED_BY]->(p:Episode) | p.uuid] AS episodes, f.graphUuid AS graphUuid
ORDER BY createdAt DESC, uuid
