// Makes a batch that is not being worked on invisible; what it made stays.
MATCH (b:Batch {uuid: $uuid})
SET b.erasing = true
REMOVE b.number
RETURN b.uuid AS uuid
