// Counts the jobs of a project that are in a state.
MATCH (j:Job)
WHERE j.projectId = $projectId AND j.status = $status AND j.createdAt IS NOT NULL
RETURN count(j) AS total
