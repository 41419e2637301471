// Which users have to do with a thing of this name, and how?
// $projectId: the project
// $entityName: name of the thing, as Kith shows it
// $limit = 1000: rows at most
MATCH (e:Entity {projectId: $projectId, name: $entityName})<-[:HAS_OBJECT]-(f:Fact)
MATCH (u:User)-[:SUBJECT_OF]->(f)
RETURN u.userId AS userId, u.name AS userName, f.name AS name, f.openKey IS NOT NULL AS isOpen,
       f.validAt AS since, f.invalidAt AS until, f.fact AS fact
ORDER BY isOpen DESC, userId LIMIT $limit
