// What was erased, when, and with which key?
// $projectId: the project
// $since: a moment, RFC 3339
// $limit = 1000: rows at most
MATCH (a:AuditEntry)
WHERE a.projectId = $projectId AND a.at >= datetime($since) AND a.action ENDS WITH '.erase'
RETURN a.at AS at, a.action AS action, a.keyName AS keyName, a.status AS status,
       a.requestId AS requestId
ORDER BY at DESC LIMIT $limit
