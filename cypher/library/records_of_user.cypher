// Which records of business data were given to a user, and by which rule?
// $projectId: the project
// $userId: the user's id
MATCH (u:User {projectId: $projectId, userId: $userId})
MATCH (a:Attachment {graphUuid: u.graphUuid})
WHERE a.createdAt IS NOT NULL
OPTIONAL MATCH (r:BusinessRecord {uuid: a.recordUuid})
RETURN r.source AS source, r.type AS type, r.key AS key, a.rule AS rule,
       a.identifierKind AS identifierKind, a.score AS score,
       a.replacedBy IS NULL AND a.ended IS NULL AS isCurrent, a.attachedAt AS attachedAt
ORDER BY attachedAt DESC
