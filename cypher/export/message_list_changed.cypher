// Lists messages that have changed since a moment, in the order of change.
MATCH (m:Message)
WHERE m.projectId = $projectId AND m.updatedAt >= datetime($since)
  AND (m.updatedAt > datetime($since) OR m.uuid > $after)
WITH m ORDER BY m.projectId, m.updatedAt, m.uuid LIMIT $limit
RETURN m.uuid AS uuid, m.sessionUuid AS session_uuid, m.graphUuid AS graph_uuid,
       m.position AS position, m.roleType AS role_type, m.name AS name, m.content AS content,
       m.metadata AS metadata, m.processed AS processed, m.createdAt AS created_at,
       m.updatedAt AS updated_at
ORDER BY updated_at, uuid
