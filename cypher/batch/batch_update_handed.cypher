// Records that every item of a batch was handed over, and lets it go.
MATCH (b:Batch {uuid: $uuid})
WHERE b.holder = $holder
SET b.handedAt = datetime($now)
REMOVE b.holder, b.leaseUntil
RETURN b.uuid AS uuid
