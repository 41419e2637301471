// Lists the audit log of a project between two times, newest first.
MATCH (a:AuditEntry)
WHERE a.projectId = $projectId AND a.at >= datetime($from) AND a.at < datetime($to)
  AND ($action IS NULL OR a.action = $action)
RETURN a.uuid AS uuid, a.at AS at, a.action AS action, a.keyId AS keyId, a.keyName AS keyName,
       a.target AS target, a.requestId AS requestId, a.status AS status
ORDER BY at DESC, uuid
SKIP $skip LIMIT $limit
