// Keeps what was there before anything of it was removed; who counts later counts too little.
MATCH (x:Erasure {uuid: $uuid})
SET x.lock = true
SET x.recordUuids = CASE WHEN x.counts IS NULL THEN $recordUuids ELSE x.recordUuids END
SET x.counts = coalesce(x.counts, $counts)
RETURN x.counts AS counts
