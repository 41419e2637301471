// Lists a page of the jobs of a project that are in a state, oldest first.
MATCH (j:Job)
WHERE j.projectId = $projectId AND j.status = $status AND j.createdAt IS NOT NULL
WITH j ORDER BY j.projectId, j.status, j.createdAt SKIP $skip LIMIT $limit
RETURN j.uuid AS uuid, j.status AS status, j.graphUuid AS graphUuid,
       j.episodeUuid AS episodeUuid, j.attempts AS attempts, j.error AS error,
       j.createdAt AS createdAt, j.failedAt AS failedAt
