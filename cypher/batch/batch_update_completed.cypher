// Keeps the result of a batch that has come to its end.
MATCH (b:Batch {uuid: $uuid})
SET b.lock = true
WITH b WHERE b.status = 'processing'
SET b.status = $status, b.succeededCount = $succeeded, b.failedCount = $failed,
    b.canceledCount = $canceled, b.completedAt = datetime($now), b.updatedAt = datetime($now)
RETURN b.uuid AS uuid
