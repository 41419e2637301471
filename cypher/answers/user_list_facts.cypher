// Lists what is true now of a user, the most important and newest first, for a model to sum up.
MATCH (u:User {graphUuid: $graphUuid})
WHERE u.userId IS NOT NULL
CALL (u) {
  MATCH (u)-[:SUBJECT_OF]->(f:Fact)
  WHERE (f.openKey IS NOT NULL OR f.invalidAt > datetime())
  WITH f ORDER BY f.importance DESC, f.validAt DESC LIMIT $limit
  RETURN collect(f {.fact, .validAt}) AS facts
}
RETURN u.projectId AS projectId, u.name AS name, facts
