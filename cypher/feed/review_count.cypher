// Counts what a person has to decide, or has decided.
MATCH (v:Review)
WHERE v.projectId = $projectId AND v.status = $status AND v.createdAt IS NOT NULL
RETURN count(v) AS total
