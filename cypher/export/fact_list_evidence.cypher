// Lists facts with their evidence that have changed since a moment, in the order of change.
MATCH (f:Fact)
WHERE f.projectId = $projectId AND f.updatedAt >= datetime($since)
  AND (f.updatedAt > datetime($since) OR f.uuid > $after)
WITH f ORDER BY f.projectId, f.updatedAt, f.uuid LIMIT $limit
RETURN f.uuid AS uuid, f.graphUuid AS graph_uuid,
       [(f)-[:EVIDENCED_BY]->(e:Episode) | e.uuid] AS episode_uuids,
       f.updatedAt AS updated_at
ORDER BY updated_at, uuid
