// Lists the facts around nodes, newest first: what is true now, or what dates ask for.
MATCH (n:Entity)
WHERE n.uuid IN $nodeUuids AND n.graphUuid = $graphUuid
CALL (n) {
  MATCH (n)-[:SUBJECT_OF]->(f:Fact) WHERE $outgoing RETURN f
  UNION
  MATCH (n)<-[:HAS_OBJECT]-(f:Fact) WHERE $incoming RETURN f
}
WITH DISTINCT f
WHERE ($closedToo OR ((f.openKey IS NOT NULL OR f.invalidAt > datetime())
       AND (f.validAt IS NULL OR f.validAt <= datetime())))
  AND ($names IS NULL OR f.name IN $names)
  AND ($excludedNames IS NULL OR NOT f.name IN $excludedNames)
  AND ($edgeUuids IS NULL OR f.uuid IN $edgeUuids)
  AND ($connectedUuids IS NULL OR f.subjectUuid IN $connectedUuids
       OR coalesce(f.objectUuid, f.subjectUuid) IN $connectedUuids)
  AND ($sourceUuids IS NULL OR f.subjectUuid IN $sourceUuids)
  AND ($targetUuids IS NULL OR coalesce(f.objectUuid, f.subjectUuid) IN $targetUuids)
  AND ($episodeUuids IS NULL OR EXISTS {
       MATCH (f)-[:EVIDENCED_BY]->(p:Episode) WHERE p.uuid IN $episodeUuids })
  // Labels are those of the nodes that the facts lead to.
  AND NOT EXISTS {
    MATCH (f)-[:SUBJECT_OF|HAS_OBJECT]-(o:Entity)
    WHERE NOT o.uuid IN $nodeUuids
      AND (NOT ($labels IS NULL OR coalesce(o.entityType, '') IN $labels
                OR 'Entity' IN $labels OR (o:User AND 'User' IN $labels))
        OR ($excludedLabels IS NOT NULL AND (coalesce(o.entityType, '') IN $excludedLabels
            OR (o:User AND 'User' IN $excludedLabels)))) }
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
WITH f ORDER BY f.createdAt DESC, f.uuid LIMIT $limit
RETURN f.uuid AS uuid, f.subjectUuid AS subjectUuid,
       coalesce(f.objectUuid, f.subjectUuid) AS objectUuid
