// Makes a draft that the same transaction has locked one that is worked on.
MATCH (b:Batch {uuid: $uuid})
SET b.status = 'processing', b.processedAt = datetime($now), b.updatedAt = datetime($now)
RETURN b.uuid AS uuid
