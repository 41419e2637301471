// Writes instructions of scopes that the same transaction has locked; a known name gets the text.
UNWIND $scopes AS scope
UNWIND $instructions AS row
MERGE (i:Instruction {projectId: $projectId, kind: $kind, scope: scope, name: row.name})
  ON CREATE SET i.createdAt = datetime($now), i.position = row.position
SET i.text = row.text, i.updatedAt = datetime($now)
RETURN scope, i.name AS name
