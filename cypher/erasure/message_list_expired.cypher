// Lists messages of a project that are older than they may be, oldest first.
MATCH (m:Message)
WHERE m.projectId = $projectId AND m.createdAt < datetime($before)
RETURN m.uuid AS uuid
ORDER BY m.createdAt LIMIT $limit
