// Lists entities that have changed since a moment, in the order of change.
MATCH (n:Entity)
WHERE n.projectId = $projectId AND n.updatedAt >= datetime($since)
  AND (n.updatedAt > datetime($since) OR n.uuid > $after)
  AND NOT (n:User AND n.userId IS NULL)
WITH n ORDER BY n.projectId, n.updatedAt, n.uuid LIMIT $limit
RETURN n.uuid AS uuid, n.graphUuid AS graph_uuid, n.name AS name, n.entityType AS entity_type,
       n:User AS is_user, n.summary AS summary, n.attributes AS attributes,
       n.createdAt AS created_at, n.updatedAt AS updated_at
ORDER BY updated_at, uuid
