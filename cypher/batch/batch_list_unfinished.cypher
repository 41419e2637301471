// Lists batches whose deletion or hand-over has begun and not ended.
MATCH (b:Batch) WHERE b.erasing = true
RETURN b.uuid AS uuid, true AS erasing
UNION
MATCH (b:Batch) WHERE b.status = 'processing' AND b.handedAt IS NULL AND b.erasing IS NULL
RETURN b.uuid AS uuid, false AS erasing
