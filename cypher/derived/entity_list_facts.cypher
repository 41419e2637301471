// Lists what is true now of entities, the most important and newest first, for their summaries.
UNWIND $uuids AS uuid
MATCH (e:Entity {uuid: uuid})
CALL (e) {
  // By the index: statements that fit no pattern have less importance, and there are many.
  MATCH (f:Fact)
  WHERE f.subjectUuid = e.uuid AND f.importance > 0.2
    AND (f.openKey IS NOT NULL OR f.invalidAt > datetime()) AND f.name <> 'STATED'
    AND (f.validAt IS NULL OR f.validAt <= datetime())
  // By their words last: the same facts give the same summary, however they came.
  WITH f ORDER BY f.importance DESC, f.validAt DESC, f.fact LIMIT $limit
  RETURN collect(f {.fact, .importance, .validAt}) AS facts
}
RETURN e.uuid AS uuid, facts
