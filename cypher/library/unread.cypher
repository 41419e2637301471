// What was accepted and could not be read, or still waits?
// $projectId: the project
// $status = "parked": parked or pending
// $limit = 1000: rows at most
MATCH (j:Job)
WHERE j.projectId = $projectId AND j.status = $status AND j.createdAt IS NOT NULL
OPTIONAL MATCH (u:User {graphUuid: j.graphUuid})
RETURN j.uuid AS jobUuid, u.userId AS userId, j.attempts AS attempts, j.error AS error,
       j.createdAt AS createdAt
ORDER BY createdAt LIMIT $limit
