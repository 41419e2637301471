// Makes episodes of a user that is imported; what was not read yet is read now.
MATCH (u:User {uuid: $rootUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
UNWIND $rows AS row
CREATE (e:Episode {projectId: $projectId, uuid: row.uuid, graphUuid: u.graphUuid,
  graphToken: u.graphToken, sessionUuid: row.sessionUuid, position: row.position,
  source: row.source, content: row.content, context: row.context,
  contentHash: row.contentHash, name: row.name, roleType: row.roleType,
  metadata: coalesce(row.metadata, '{}'),
  sourceDescription: row.sourceDescription, documentId: row.documentId,
  createdAt: datetime(row.createdAt), updatedAt: datetime(row.updatedAt),
  processed: row.processed, ignored: coalesce(row.ignored, false), recordUuid: row.recordUuid,
  version: row.version, recordType: row.recordType, recordKey: row.recordKey, rule: row.rule,
  identifierKind: row.identifierKind, score: row.score, agrees: row.agrees,
  aliases: row.aliases, replacesUuid: row.replacesUuid, replacedBy: row.replacedBy,
  ended: row.ended, attachedAt: datetime(row.attachedAt), unembedded: true})
FOREACH (_ IN CASE WHEN row.sessionUuid IS NULL THEN [] ELSE [1] END | SET e:Message)
FOREACH (_ IN CASE WHEN row.recordUuid IS NULL THEN [] ELSE [1] END | SET e:Attachment)
SET u.jobOrder = u.jobOrder + 1
FOREACH (_ IN CASE WHEN row.processed OR row.ignored THEN [] ELSE [1] END |
  CREATE (:Job {projectId: $projectId, uuid: row.jobUuid, graphUuid: u.graphUuid, lane: u.lane,
    order: u.jobOrder, status: 'pending', attempts: 0, episodeUuid: row.uuid,
    createdAt: datetime($now)}))
WITH u, row, e
OPTIONAL MATCH (s:Session {uuid: row.sessionUuid})
WHERE s.graphUuid = u.graphUuid
FOREACH (_ IN CASE WHEN s IS NULL THEN [] ELSE [1] END | CREATE (s)-[:HAS_MESSAGE]->(e))
RETURN count(e) AS created
