// How did one attribute of a user change over time?
// $projectId: the project
// $userId: the user's id
// $name: name of the fact, for example LIVES_IN
MATCH (u:User {projectId: $projectId, userId: $userId})-[:SUBJECT_OF]->(f:Fact {name: $name})
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
RETURN coalesce(o.name, f.value, f.fact) AS value, f.validAt AS since, f.invalidAt AS until,
       f.createdAt AS learned, f.uuid AS factUuid
ORDER BY since, learned
