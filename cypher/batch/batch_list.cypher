// Lists batches of a project that are older than the cursor, newest first, and counts each.
MATCH (b:Batch)
WHERE b.projectId = $projectId AND b.number < $cursor
WITH b ORDER BY b.projectId DESC, b.number DESC
WHERE b.status IN $statuses
WITH b LIMIT $limit
// Only a batch that is being worked on is counted; the result of others is kept.
CALL (b) {
  MATCH (i:BatchItem)
  WHERE i.batchUuid = b.uuid AND i.status = 'pending' AND i.position >= 0
    AND b.status = 'processing'
  RETURN count(i) AS pending
}
CALL (b) {
  MATCH (e:Episode)
  WHERE e.batchUuid = b.uuid AND e.processed = true AND b.status = 'processing'
  RETURN count(e) AS read
}
CALL (b) {
  MATCH (e:Episode)
  WHERE e.batchUuid = b.uuid AND e.processed = false AND b.status = 'processing'
  RETURN count(e) AS waiting
}
// Parked jobs are few: from them to their episodes, not the other way round.
CALL (b) {
  MATCH (j:Job)
  WHERE j.projectId = b.projectId AND j.status = 'parked' AND j.createdAt IS NOT NULL
    AND b.status = 'processing'
  MATCH (e:Episode {uuid: j.episodeUuid})
  WHERE e.batchUuid = b.uuid
  RETURN count(e) AS parked
}
RETURN b.uuid AS uuid, b.number AS number, b.status AS status, b.itemCount AS itemCount,
       b.ignoreRoles AS ignoreRoles, b.metadata AS metadata, b.strictOntology AS strictOntology,
       b.createdAt AS createdAt, b.updatedAt AS updatedAt, b.processedAt AS processedAt,
       b.completedAt AS completedAt, b.handedAt IS NOT NULL AS handed,
       coalesce(b.refusedCount, 0) AS refused, coalesce(b.succeededCount, 0) AS succeeded,
       coalesce(b.failedCount, 0) AS failed, coalesce(b.canceledCount, 0) AS canceled,
       pending, read, waiting, parked
ORDER BY number DESC
