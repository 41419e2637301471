// Records that items were taken or refused; their data now lives in the graph, or nowhere.
MATCH (b:Batch {uuid: $batchUuid})
SET b.lock = true
WITH b
UNWIND $rows AS row
MATCH (i:BatchItem {uuid: row.uuid})
WHERE i.status = 'pending'
SET i.status = CASE WHEN row.error IS NULL THEN 'handed' ELSE 'failed' END,
    i.error = row.error, i.updatedAt = datetime($now)
REMOVE i.payload
WITH b, row, i
OPTIONAL MATCH (e:Episode {uuid: i.episodeUuid})
SET e.batchUuid = b.uuid
WITH b, sum(CASE WHEN row.error IS NULL THEN 0 ELSE 1 END) AS refused, count(row) AS handed
SET b.refusedCount = coalesce(b.refusedCount, 0) + refused, b.updatedAt = datetime($now)
RETURN handed
