// Lists sessions that have changed since a moment, in the order of change.
MATCH (s:Session)
WHERE s.projectId = $projectId AND s.updatedAt >= datetime($since)
  AND (s.updatedAt > datetime($since) OR s.uuid > $after)
  AND s.sessionId IS NOT NULL
WITH s ORDER BY s.projectId, s.updatedAt, s.uuid LIMIT $limit
RETURN s.uuid AS uuid, s.sessionId AS session_id, s.graphUuid AS graph_uuid,
       s.metadata AS metadata, s.messageCount AS message_count, s.createdAt AS created_at,
       s.endedAt AS ended_at, s.updatedAt AS updated_at
ORDER BY updated_at, uuid
