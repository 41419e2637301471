// Lists what is true now of entities, the most important and newest first, for their summaries.
UNWIND $uuids AS uuid
MATCH (e:Entity {uuid: uuid})
CALL (e) {
  MATCH (e)-[:SUBJECT_OF]->(f:Fact)
  WHERE f.openKey IS NOT NULL AND f.name <> 'STATED'
  WITH f ORDER BY f.importance DESC, f.validAt DESC LIMIT $limit
  RETURN collect(f {.fact, .importance, .validAt}) AS facts
}
RETURN e.uuid AS uuid, facts
