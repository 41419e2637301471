// Lists what a person has to decide, or has decided, oldest first.
MATCH (v:Review)
WHERE v.projectId = $projectId AND v.status = $status AND v.createdAt IS NOT NULL
WITH v ORDER BY v.createdAt, v.uuid SKIP $skip LIMIT $limit
MATCH (r:BusinessRecord {uuid: v.recordUuid})
MATCH (u:User {uuid: v.userUuid})
RETURN v.uuid AS uuid, v.status AS status, r.uuid AS recordUuid, r.source AS source,
       r.type AS type, r.key AS key, r.data AS data, u.userId AS userId, v.rule AS rule,
       v.identifierKind AS identifierKind, v.score AS score, v.agrees AS agrees,
       v.disagrees AS disagrees, v.createdAt AS createdAt, v.decidedAt AS decidedAt
ORDER BY createdAt, uuid
