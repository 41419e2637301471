// Lists which of some keyed hashes may not come back.
UNWIND $rows AS row
MATCH (s:Suppression {projectId: row.projectId, hash: row.hash})
RETURN row.index AS index, s.uuid AS uuid, s.kind AS kind
