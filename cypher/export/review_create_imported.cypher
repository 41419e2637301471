// Makes what was decided about records for a user that is imported, where the records are.
MATCH (u:User {uuid: $rootUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
UNWIND $rows AS row
MATCH (r:BusinessRecord {uuid: row.recordUuid})
WHERE r.projectId = $projectId
MERGE (v:Review {recordUuid: r.uuid, userUuid: u.uuid})
SET v.uuid = row.uuid, v.projectId = $projectId, v.status = row.status, v.rule = row.rule,
    v.identifierKind = row.identifierKind, v.score = row.score, v.agrees = row.agrees,
    v.disagrees = row.disagrees, v.createdAt = datetime(row.createdAt),
    v.decidedAt = datetime(row.decidedAt)
RETURN count(v) AS created
