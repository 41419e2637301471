// Reads facts that a search has chosen.
UNWIND $uuids AS uuid
MATCH (f:Fact {uuid: uuid})<-[:SUBJECT_OF]-(s:Entity)
WHERE f.graphUuid = $graphUuid
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN f.uuid AS uuid, f.name AS name, f.fact AS fact, f.createdAt AS createdAt,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.expiredAt AS expiredAt,
       f.rating AS rating, f.attributes AS attributes, s.uuid AS sourceUuid, s.name AS sourceName,
       coalesce(o.uuid, s.uuid) AS targetUuid, coalesce(o.name, s.name) AS targetName,
       [(f)-[:EVIDENCED_BY]->(p:Episode) | p.uuid] AS episodes, f.graphUuid AS graphUuid
