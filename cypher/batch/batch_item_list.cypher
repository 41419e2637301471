// Lists items of a batch from a place on, each with how far its episode has come.
MATCH (b:Batch {uuid: $batchUuid})
WHERE b.projectId = $projectId AND b.erasing IS NULL
MATCH (i:BatchItem)
WHERE i.batchUuid = b.uuid AND i.position >= $cursor
  // Those of a graph that is being erased go in a moment.
  AND NOT EXISTS { MATCH (u:User {graphUuid: i.graphUuid}) WHERE u.erasing = true }
  AND NOT EXISTS { MATCH (g:Graph {graphUuid: i.graphUuid}) WHERE g.erasing = true }
WITH b, i ORDER BY i.batchUuid, i.position
OPTIONAL MATCH (e:Episode {uuid: i.episodeUuid})
OPTIONAL MATCH (j:Job {episodeUuid: i.episodeUuid}) WHERE j.status = 'parked'
WITH i, j, CASE
    WHEN i.status = 'failed' THEN 'failed'
    WHEN i.status = 'pending' AND b.status = 'draft' THEN 'pending'
    WHEN i.status = 'pending' THEN 'queued'
    WHEN e IS NULL THEN 'canceled'
    WHEN e.processed THEN 'succeeded'
    WHEN j IS NOT NULL THEN 'failed'
    ELSE 'queued' END AS status
WHERE $status = '' OR status = $status
WITH i, j, status LIMIT $limit
RETURN i.uuid AS uuid, i.position AS position, i.kind AS kind, status,
       i.episodeUuid AS episodeUuid, i.graphUuid AS graphUuid, i.userId AS userId,
       i.userUuid AS userUuid, i.graphId AS graphId, i.threadId AS threadId,
       i.documentId AS documentId, coalesce(i.error, j.error) AS error,
       i.createdAt AS createdAt, i.updatedAt AS updatedAt
ORDER BY position
