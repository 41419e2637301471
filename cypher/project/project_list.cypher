// Lists all projects, oldest first.
MATCH (p:Project)
WHERE p.projectId IS NOT NULL
RETURN p.projectId AS projectId, p.uuid AS uuid, p.name AS name, p.description AS description,
       p.createdAt AS createdAt
ORDER BY createdAt, projectId
SKIP $skip LIMIT $limit
