// Adds items to a draft that the same transaction has locked.
MATCH (b:Batch {uuid: $batchUuid})
SET b.itemCount = b.itemCount + size($rows), b.updatedAt = datetime($now)
WITH b
UNWIND $rows AS row
CREATE (:BatchItem {projectId: b.projectId, batchUuid: b.uuid, uuid: row.uuid,
  position: row.position, kind: row.kind, status: 'pending', episodeUuid: row.episodeUuid,
  graphUuid: row.graphUuid, rootUuid: row.rootUuid, sessionUuid: row.sessionUuid,
  userId: row.userId, userUuid: row.userUuid, graphId: row.graphId, threadId: row.threadId,
  documentId: row.documentId, payload: row.payload, createdAt: datetime($now),
  updatedAt: datetime($now)})
RETURN count(*) AS created
