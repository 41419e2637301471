// Locks the identifiers of a user before the user itself, as everyone does.
UNWIND $rows AS row
MERGE (i:Identifier {projectId: row.projectId, kind: row.kind, value: row.value})
SET i.lock = true
RETURN count(i) AS locked
