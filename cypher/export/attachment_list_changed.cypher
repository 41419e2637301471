// Lists attached records that have changed since a moment, in the order of change.
MATCH (a:Attachment)
WHERE a.projectId = $projectId AND a.updatedAt >= datetime($since)
  AND (a.updatedAt > datetime($since) OR a.uuid > $after)
WITH a ORDER BY a.projectId, a.updatedAt, a.uuid LIMIT $limit
OPTIONAL MATCH (r:BusinessRecord {uuid: a.recordUuid})
RETURN a.uuid AS uuid, a.graphUuid AS graph_uuid, a.recordUuid AS record_uuid,
       r.source AS source, r.type AS type, r.key AS key, a.rule AS rule,
       a.identifierKind AS identifier_kind, a.score AS score,
       a.replacedBy IS NULL AND a.ended IS NULL AS is_current, a.createdAt AS valid_at,
       a.attachedAt AS attached_at, a.updatedAt AS updated_at
ORDER BY updated_at, uuid
