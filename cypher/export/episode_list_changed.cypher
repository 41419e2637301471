// Lists episodes that are no messages that have changed since a moment, in the order of change.
MATCH (e:Episode)
WHERE e.projectId = $projectId AND e.updatedAt >= datetime($since)
  AND (e.updatedAt > datetime($since) OR e.uuid > $after)
  AND NOT e:Message
WITH e ORDER BY e.projectId, e.updatedAt, e.uuid LIMIT $limit
RETURN e.uuid AS uuid, e.graphUuid AS graph_uuid, e.source AS source,
       e.sourceDescription AS source_description, e.content AS content,
       e.metadata AS metadata, e.processed AS processed, e.createdAt AS created_at,
       e.updatedAt AS updated_at
ORDER BY updated_at, uuid
