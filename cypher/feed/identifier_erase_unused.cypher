// Removes identifiers that nobody has and nothing carries.
UNWIND $rows AS row
MATCH (i:Identifier {projectId: row.projectId, kind: row.kind, value: row.value})
WHERE NOT EXISTS { (i)--() }
DELETE i
RETURN count(*) AS erased
