// Finds facts of a project by uuid.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.uuid})<-[:SUBJECT_OF]-(s:Entity)
WHERE f.projectId = row.projectId AND EXISTS {
  MATCH (root:User|Graph {graphUuid: f.graphUuid}) WHERE root.erasing IS NULL }
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN row.index AS index, f.uuid AS uuid, f.name AS name, f.fact AS fact, f.createdAt AS createdAt,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.expiredAt AS expiredAt,
       f.rating AS rating, f.attributes AS attributes, s.uuid AS sourceUuid, s.name AS sourceName,
       coalesce(o.uuid, s.uuid) AS targetUuid, coalesce(o.name, s.name) AS targetName,
       [(f)-[:EVIDENCED_BY]->(p:Episode) | p.uuid] AS episodes, f.graphUuid AS graphUuid
