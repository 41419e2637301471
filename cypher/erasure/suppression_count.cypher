// Counts what may not come back to a project.
MATCH (s:Suppression)
WHERE s.projectId = $projectId AND s.createdAt IS NOT NULL
RETURN count(s) AS total
