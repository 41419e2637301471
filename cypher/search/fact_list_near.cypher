// Lists the facts around nodes or said by episodes: candidates of a breadth-first search.
MATCH (f:Fact)
WHERE f.graphUuid = $graphUuid AND f.createdAt IS NOT NULL
  AND (f.openKey IS NOT NULL OR f.invalidAt > datetime())
  AND (f.validAt IS NULL OR f.validAt <= datetime())
  AND (f.subjectUuid IN $originUuids OR f.objectUuid IN $originUuids OR EXISTS {
       MATCH (f)-[:EVIDENCED_BY]->(p:Episode) WHERE p.uuid IN $originUuids })
RETURN f.uuid AS uuid
ORDER BY f.createdAt DESC LIMIT $limit
