// Lists what may not come back to a project, newest first.
MATCH (s:Suppression)
WHERE s.projectId = $projectId AND s.createdAt IS NOT NULL
WITH s ORDER BY s.createdAt DESC, s.uuid SKIP $skip LIMIT $limit
RETURN s.uuid AS uuid, s.kind AS kind, s.erasureUuid AS erasureUuid, s.createdAt AS createdAt,
       s.refused AS refused, s.refusedAt AS refusedAt
ORDER BY createdAt DESC, uuid
