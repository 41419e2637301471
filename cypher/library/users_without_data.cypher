// Which users has nothing been said or added about?
// $projectId: the project
// $limit = 1000: rows at most
MATCH (u:User)
WHERE u.projectId = $projectId AND u.number IS NOT NULL
  AND NOT EXISTS { MATCH (e:Episode {graphUuid: u.graphUuid}) WHERE e.createdAt IS NOT NULL }
RETURN u.userId AS userId, u.createdAt AS createdAt,
       COUNT { (u)-[:HAS_SESSION]->() } AS sessions
ORDER BY createdAt LIMIT $limit
