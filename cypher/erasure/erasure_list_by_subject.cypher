// Lists the erasures of somebody, known by keyed hashes alone, newest first.
MATCH (x:Erasure)
WHERE x.projectId = $projectId AND x.subjectHash IN $subjectHashes
RETURN x.projectId AS projectId, x.uuid AS uuid, x.kind AS kind, x.status AS status,
       x.erasedUuid AS erasedUuid, x.erasedGraphUuid AS erasedGraphUuid,
       x.ownRootUuid AS ownRootUuid, x.subjectHash AS subjectHash, x.sharedMode AS sharedMode,
       x.suppressed AS suppressed, x.requestedAt AS requestedAt, x.completedAt AS completedAt,
       x.counts AS counts, x.receipt AS receipt, x.pending AS pending
ORDER BY requestedAt DESC, uuid LIMIT $limit
