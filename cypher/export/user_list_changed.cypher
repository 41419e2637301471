// Lists users that have changed since a moment, in the order of change.
MATCH (u:User)
WHERE u.projectId = $projectId AND u.updatedAt >= datetime($since)
  AND (u.updatedAt > datetime($since) OR u.uuid > $after)
  AND u.userId IS NOT NULL
WITH u ORDER BY u.projectId, u.updatedAt, u.uuid LIMIT $limit
RETURN u.uuid AS uuid, u.userId AS user_id, u.graphUuid AS graph_uuid, u.email AS email,
       u.firstName AS first_name, u.lastName AS last_name, u.name AS name,
       u.summary AS summary, u.metadata AS metadata, u.timeZone AS time_zone,
       u.createdAt AS created_at, u.updatedAt AS updated_at
ORDER BY updated_at, uuid
