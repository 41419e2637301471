// Counts the erasures of a project.
MATCH (x:Erasure)
WHERE x.projectId = $projectId AND x.requestedAt IS NOT NULL
RETURN count(x) AS total
