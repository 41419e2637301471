// Lists all that graphs hold, their roots too, as it is stored.
UNWIND $graphUuids AS graphUuid
CALL (graphUuid) {
  MATCH (n:User) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Graph) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Session) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Entity) WHERE n.graphUuid = graphUuid AND NOT n:User RETURN n
  UNION ALL
  MATCH (n:Episode) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Fact) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (n:Job) WHERE n.graphUuid = graphUuid RETURN n
  UNION ALL
  MATCH (u:User) WHERE u.graphUuid = graphUuid
  MATCH (n:BlockingKey) WHERE n.userUuid = u.uuid
  RETURN n
}
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
