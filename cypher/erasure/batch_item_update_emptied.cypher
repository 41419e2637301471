// Empties what batches still hold for a session that is being erased: each item fails by itself.
MATCH (i:BatchItem)
WHERE i.graphUuid = $graphUuid AND i.sessionUuid = $uuid
SET i.payload = CASE WHEN i.payload IS NULL THEN null ELSE '{}' END
REMOVE i.threadId
RETURN count(i) AS updated
