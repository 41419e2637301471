// Makes facts of a user that is imported, between nodes of its graph alone.
MATCH (u:User {uuid: $rootUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
UNWIND $rows AS row
MATCH (s:Entity {uuid: row.subjectUuid})
WHERE s.graphUuid = u.graphUuid
OPTIONAL MATCH (o:Entity {uuid: row.objectUuid})
WHERE o.graphUuid = u.graphUuid
CREATE (s)-[:SUBJECT_OF]->(f:Fact {projectId: $projectId, uuid: row.uuid,
  graphUuid: u.graphUuid, graphToken: u.graphToken, name: row.name, fact: row.fact,
  value: row.value, context: row.context, importance: row.importance, rating: row.rating,
  attributes: row.attributes, single: row.single, groupKey: row.groupKey, pairKey: row.pairKey,
  factKey: row.factKey, openKey: row.openKey, slotKey: row.slotKey,
  subjectUuid: row.subjectUuid, objectUuid: row.objectUuid, unembedded: true,
  validAt: datetime(row.validAt), invalidAt: datetime(row.invalidAt),
  expiredAt: datetime(row.expiredAt), createdAt: datetime(row.createdAt),
  updatedAt: datetime(row.updatedAt)})
FOREACH (_ IN CASE WHEN o IS NULL THEN [] ELSE [1] END | CREATE (f)-[:HAS_OBJECT]->(o))
WITH u, row, f
CALL (u, row, f) {
  UNWIND row.evidence AS said
  MATCH (e:Episode {uuid: said.uuid}) WHERE e.graphUuid = u.graphUuid
  CREATE (f)-[:EVIDENCED_BY {fact: said.fact}]->(e)
}
CALL (u, row, f) {
  UNWIND row.closedBy AS uuid
  MATCH (e:Episode {uuid: uuid}) WHERE e.graphUuid = u.graphUuid
  CREATE (f)-[:CLOSED_BY]->(e)
}
RETURN count(f) AS created
