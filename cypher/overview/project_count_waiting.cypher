// Counts what a project has by its counters, and what waits in it and since when.
MATCH (c:Counter) WHERE c.projectId = $projectId AND c.kind IN ['user', 'session', 'graph']
RETURN c.kind AS kind, c.count AS total, null AS oldest
UNION ALL
MATCH (j:Job) WHERE j.projectId = $projectId AND j.status = 'pending' AND j.createdAt IS NOT NULL
RETURN 'pending' AS kind, count(j) AS total, min(j.createdAt) AS oldest
UNION ALL
MATCH (j:Job) WHERE j.projectId = $projectId AND j.status = 'parked' AND j.createdAt IS NOT NULL
RETURN 'parked' AS kind, count(j) AS total, null AS oldest
UNION ALL
MATCH (r:Review) WHERE r.projectId = $projectId AND r.status = 'open' AND r.createdAt IS NOT NULL
RETURN 'review' AS kind, count(r) AS total, null AS oldest
