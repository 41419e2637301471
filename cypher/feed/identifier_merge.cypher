// Locks what records carry, in the order of all, and makes what nobody carried before.
UNWIND $rows AS row
MERGE (i:Identifier {projectId: row.projectId, kind: row.kind, value: row.value})
SET i.lock = true
RETURN count(i) AS locked
