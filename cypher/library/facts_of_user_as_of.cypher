// What was true of a user at a moment, and since when?
// $projectId: the project
// $userId: the user's id
// $at: a moment, RFC 3339
MATCH (u:User {projectId: $projectId, userId: $userId})-[:SUBJECT_OF]->(f:Fact)
WHERE (f.validAt IS NULL OR f.validAt <= datetime($at))
  AND (f.invalidAt IS NULL OR f.invalidAt > datetime($at))
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN f.name AS name, f.fact AS fact, coalesce(o.name, f.value) AS value, f.validAt AS since,
       f.invalidAt AS until, f.uuid AS factUuid
ORDER BY f.importance DESC, since DESC
