// Adds to entries of the audit log how it ended.
UNWIND $rows AS row
MATCH (a:AuditEntry {uuid: row.uuid})
SET a.status = row.status
RETURN count(a) AS updated
