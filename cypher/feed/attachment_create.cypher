// Adds records to the graphs of their users, each with the job that reads it.
UNWIND $rows AS row
MATCH (u:User {uuid: row.userUuid})
SET u.lock = true
WITH row, u WHERE u.erasing IS NULL
OPTIONAL MATCH (old:Attachment {uuid: row.replacesUuid})
SET old.replacedBy = row.uuid
SET u.jobOrder = CASE WHEN u.jobOrder >= row.nowMicros THEN u.jobOrder ELSE row.nowMicros END + 1
CREATE (:Episode:Attachment {projectId: row.projectId, uuid: row.uuid, graphUuid: u.graphUuid,
  graphToken: u.graphToken, source: 'json', content: row.content, contentHash: row.contentHash,
  sourceDescription: row.sourceDescription, metadata: '{}', createdAt: datetime(row.at),
  updatedAt: datetime(row.now), attachedAt: datetime(row.now), processed: false, ignored: false,
  recordUuid: row.recordUuid, version: row.version, recordType: row.recordType,
  recordKey: row.recordKey, rule: row.rule, identifierKind: row.identifierKind, score: row.score,
  agrees: row.agrees, aliases: row.aliases, replacesUuid: row.replacesUuid, ended: row.ended})
CREATE (:Job {projectId: row.projectId, uuid: row.jobUuid, graphUuid: u.graphUuid, lane: u.lane,
  order: u.jobOrder, status: 'pending', attempts: 0, episodeUuid: row.uuid,
  createdAt: datetime(row.now)})
RETURN row.recordUuid AS recordUuid, u.uuid AS userUuid, u.userId AS userId
