// Removes a batch that is being deleted, once its items are gone.
MATCH (b:Batch {uuid: $uuid})
WHERE b.erasing = true
DETACH DELETE b
RETURN count(*) AS erased
