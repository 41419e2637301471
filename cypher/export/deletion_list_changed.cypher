// Lists things that were deleted that have changed since a moment, in the order of change.
MATCH (d:Deletion)
WHERE d.projectId = $projectId AND d.updatedAt >= datetime($since)
  AND (d.updatedAt > datetime($since) OR d.uuid > $after)
WITH d ORDER BY d.projectId, d.updatedAt, d.uuid LIMIT $limit
RETURN d.uuid AS uuid, d.kind AS kind, d.updatedAt AS updated_at
ORDER BY updated_at, uuid
