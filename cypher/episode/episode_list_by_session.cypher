// Lists the episodes of a session, oldest first.
MATCH (s:Session {projectId: $projectId, sessionId: $sessionId})
MATCH (e:Message)
WHERE e.sessionUuid = s.uuid AND e.position >= 0 AND e.ignored = false
WITH e, s ORDER BY e.sessionUuid, e.position LIMIT $limit
RETURN e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt, e.processed AS processed,
       e.source AS source, e.sourceDescription AS sourceDescription, e.documentId AS documentId,
       e.name AS name, e.roleType AS roleType, e.metadata AS metadata, s.sessionId AS sessionId
ORDER BY e.position
