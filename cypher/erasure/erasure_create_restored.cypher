// Notes erasures that the ledger has and a restored backup has not, with their receipts.
UNWIND $rows AS row
MERGE (x:Erasure {uuid: row.uuid})
  ON CREATE SET x.projectId = row.projectId, x.kind = row.kind, x.erasedUuid = row.erasedUuid,
    x.erasedGraphUuid = row.erasedGraphUuid, x.subjectHash = row.subjectHash,
    x.sharedMode = row.sharedMode, x.suppressed = row.suppressed, x.status = 'complete',
    x.requestedAt = datetime(row.requestedAt), x.completedAt = datetime(row.completedAt),
    x.receipt = row.receipt
RETURN count(x) AS created
