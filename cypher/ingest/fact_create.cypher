// Makes facts between their subject and, if they have one, their object.
UNWIND $rows AS row
MATCH (s:Entity {uuid: row.subjectUuid})
OPTIONAL MATCH (o:Entity {uuid: row.objectUuid})
CREATE (s)-[:SUBJECT_OF]->(f:Fact {projectId: row.projectId, uuid: row.uuid,
  graphUuid: row.graphUuid, graphToken: row.graphToken, name: row.name, fact: row.fact,
  value: row.value, context: row.context, importance: row.importance, rating: row.rating,
  attributes: row.attributes, single: row.single, groupKey: row.groupKey, pairKey: row.pairKey,
  factKey: row.factKey, openKey: row.openKey, slotKey: row.slotKey,
  subjectUuid: row.subjectUuid, objectUuid: row.objectUuid,
  createdAt: datetime(row.now), updatedAt: datetime(row.now),
  validAt: CASE WHEN row.validAt IS NULL THEN null ELSE datetime(row.validAt) END,
  invalidAt: CASE WHEN row.invalidAt IS NULL THEN null ELSE datetime(row.invalidAt) END,
  expiredAt: CASE WHEN row.invalidAt IS NULL THEN null ELSE datetime(row.now) END})
SET f.embeddingA = CASE WHEN $slot = 'A' THEN row.vector END,
    f.embeddingB = CASE WHEN $slot = 'B' THEN row.vector END,
    f.embeddedBy = CASE WHEN row.vector IS NULL THEN null ELSE $model END,
    // Marked when a model should have made one and did not: the re-embedding finds it.
    f.unembedded = CASE WHEN row.vector IS NULL AND $model IS NOT NULL THEN true END
FOREACH (_ IN CASE WHEN o IS NULL THEN [] ELSE [1] END |
  CREATE (f)-[:HAS_OBJECT]->(o))
RETURN count(f) AS created
