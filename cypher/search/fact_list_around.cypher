// Lists the facts around nodes that are true now, newest first, with both their ends.
MATCH (n:Entity)
WHERE n.uuid IN $nodeUuids AND n.graphUuid = $graphUuid
CALL (n) {
  MATCH (n)-[:SUBJECT_OF]->(f:Fact) WHERE $outgoing RETURN f
  UNION
  MATCH (n)<-[:HAS_OBJECT]-(f:Fact) WHERE $incoming RETURN f
}
WITH DISTINCT f
WHERE (f.openKey IS NOT NULL OR f.invalidAt > datetime())
  AND (f.validAt IS NULL OR f.validAt <= datetime()) AND ($names IS NULL OR f.name IN $names)
  AND ($excludedNames IS NULL OR NOT f.name IN $excludedNames)
WITH f ORDER BY f.createdAt DESC, f.uuid LIMIT $limit
RETURN f.uuid AS uuid, f.subjectUuid AS subjectUuid,
       coalesce(f.objectUuid, f.subjectUuid) AS objectUuid
