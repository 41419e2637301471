// Lists what goes out from all that graphs hold; where it ends outside of them, with that end.
// Labels as values, and a time that all have: as it is written, every part begins at an index.
UNWIND $graphUuids AS graphUuid
CALL (graphUuid) {
  MATCH (n:User) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Graph) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Session) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Entity) WHERE n.graphUuid = graphUuid AND n.createdAt IS NOT NULL
    AND NOT 'User' IN labels(n)
  RETURN n
  UNION ALL
  MATCH (n:Episode) WHERE n.graphUuid = graphUuid AND n.createdAt IS NOT NULL RETURN n
  UNION ALL
  MATCH (n:Fact) WHERE n.graphUuid = graphUuid AND n.createdAt IS NOT NULL RETURN n
}
MATCH (n)-[r]->(m)
RETURN elementId(n) AS source, elementId(m) AS target, type(r) AS type,
       properties(r) AS properties,
       CASE WHEN m.graphUuid = n.graphUuid THEN null ELSE labels(m) END AS labels,
       CASE WHEN m.graphUuid = n.graphUuid THEN null ELSE properties(m) END AS outside
