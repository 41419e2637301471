// Which users have an attribute of a given value now?
// $projectId: the project
// $name: name of the fact, for example PLAN
// $value: the value, or the name of what it points to; case does not matter
MATCH (f:Fact {projectId: $projectId, name: $name})
WHERE f.openKey IS NOT NULL
MATCH (u:User)-[:SUBJECT_OF]->(f)
OPTIONAL MATCH (f)-[:HAS_OBJECT]->(o:Entity)
WITH u, f, coalesce(o.name, f.value) AS value
WHERE toLower(value) = toLower($value)
RETURN u.userId AS userId, u.name AS userName, value, f.validAt AS since, f.uuid AS factUuid
ORDER BY userId
