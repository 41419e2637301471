// Creates a draft of a batch; the same uuid again changes nothing.
MERGE (c:Counter {projectId: $projectId, kind: 'batch'})
  ON CREATE SET c.value = 0, c.count = 0
SET c.lock = true
MERGE (b:Batch {uuid: $uuid})
  ON CREATE SET b.projectId = $projectId, b.status = 'draft', b.itemCount = 0,
    b.ignoreRoles = $ignoreRoles, b.metadata = $metadata, b.strictOntology = $strictOntology,
    b.createdAt = datetime($now), b.updatedAt = datetime($now)
FOREACH (_ IN CASE WHEN b.number IS NULL THEN [1] ELSE [] END |
  SET c.value = c.value + 1
  SET b.number = c.value)
RETURN b.uuid AS uuid
