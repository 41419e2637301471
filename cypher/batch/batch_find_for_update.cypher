// Locks a batch and returns it, and whether the first of new items was stored already.
MATCH (b:Batch {uuid: $uuid})
SET b.lock = true
WITH b WHERE b.projectId = $projectId AND b.erasing IS NULL
OPTIONAL MATCH (done:BatchItem {uuid: $firstItemUuid})
RETURN b.status AS status, b.itemCount AS itemCount, done IS NOT NULL AS done
