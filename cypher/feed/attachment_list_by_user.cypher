// Lists the records that are attached to a user, newest first.
MATCH (u:User {projectId: $projectId, userId: $userId})
MATCH (a:Attachment)
WHERE a.graphUuid = u.graphUuid AND a.createdAt IS NOT NULL
  AND a.replacedBy IS NULL AND a.ended IS NULL
WITH u, a ORDER BY a.createdAt DESC, a.uuid SKIP $skip LIMIT $limit
MATCH (r:BusinessRecord {uuid: a.recordUuid})
RETURN a.uuid AS uuid, r.uuid AS recordUuid, r.source AS source, r.type AS type, r.key AS key,
       a.rule AS rule, a.identifierKind AS identifierKind, a.score AS score, a.agrees AS agrees,
       a.attachedAt AS attachedAt, a.createdAt AS at, a.content AS content,
       a.processed AS processed, u.userId AS userId
ORDER BY at DESC, uuid
