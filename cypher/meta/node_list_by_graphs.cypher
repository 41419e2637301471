// Lists all that graphs hold, their roots too, as it is stored.
// Labels as values, and a time that all have: as it is written, every part begins at an index.
UNWIND $graphUuids AS graphUuid
CALL (graphUuid) {
  // Before episodes: who has read one calls it processed and removes its job without the locks.
  MATCH (n:Job) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
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
  UNION ALL
  MATCH (u:User) WHERE u.graphUuid = graphUuid
  MATCH (n:BlockingKey) WHERE n.userUuid = u.uuid
  RETURN n
}
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
