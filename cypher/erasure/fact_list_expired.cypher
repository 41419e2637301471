// Lists facts of a project that ended longer ago than they may be kept.
MATCH (f:Fact)
WHERE f.projectId = $projectId AND f.expiredAt < datetime($before)
RETURN f.uuid AS uuid
ORDER BY f.expiredAt LIMIT $limit
