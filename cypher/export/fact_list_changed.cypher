// Lists facts that have changed since a moment, in the order of change.
MATCH (f:Fact)
WHERE f.projectId = $projectId AND f.updatedAt >= datetime($since)
  AND (f.updatedAt > datetime($since) OR f.uuid > $after)
WITH f ORDER BY f.projectId, f.updatedAt, f.uuid LIMIT $limit
RETURN f.uuid AS uuid, f.graphUuid AS graph_uuid, f.subjectUuid AS subject_uuid,
       f.objectUuid AS object_uuid, f.name AS name, f.fact AS fact, f.value AS value,
       f.openKey IS NOT NULL AS is_open, f.importance AS importance, f.validAt AS valid_at,
       f.invalidAt AS invalid_at, f.createdAt AS created_at, f.expiredAt AS expired_at,
       f.updatedAt AS updated_at
ORDER BY updated_at, uuid
