// Proposes records for users; what was decided before stays as it was decided.
UNWIND $rows AS row
MERGE (v:Review {recordUuid: row.recordUuid, userUuid: row.userUuid})
  ON CREATE SET v.uuid = row.uuid, v.projectId = row.projectId, v.status = row.status,
    v.createdAt = datetime(row.now)
SET v.rule = row.rule, v.identifierKind = row.identifierKind, v.score = row.score,
    v.agrees = row.agrees, v.disagrees = row.disagrees,
    v.status = CASE WHEN row.status = 'open' THEN v.status ELSE row.status END,
    v.decidedAt = CASE WHEN row.status = 'open' THEN v.decidedAt ELSE datetime(row.now) END
RETURN count(v) AS merged
