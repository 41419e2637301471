// Ends an erasure; whom it was about is not known any more.
MATCH (x:Erasure {uuid: $uuid})
SET x.status = 'complete', x.completedAt = coalesce(x.completedAt, datetime($completedAt))
REMOVE x.pending, x.recordUuids
RETURN x.uuid AS uuid
