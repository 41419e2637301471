// Notes what is about to be done, before it is done.
UNWIND $rows AS row
MERGE (a:AuditEntry {uuid: row.uuid})
  ON CREATE SET a.projectId = row.projectId, a.at = datetime(row.at), a.action = row.action,
    a.keyId = row.keyId, a.keyName = row.keyName, a.target = row.target,
    a.requestId = row.requestId
RETURN count(a) AS created
