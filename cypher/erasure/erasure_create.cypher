// Notes that an erasure was asked for, in the transaction that marks what it erases.
CREATE (x:Erasure {projectId: $projectId, uuid: $uuid, kind: $kind, erasedUuid: $erasedUuid,
  erasedGraphUuid: $erasedGraphUuid, ownRootUuid: $ownRootUuid, subjectHash: $subjectHash,
  sharedMode: $sharedMode, suppressed: $suppressed, status: 'erasing', pending: $pending,
  requestedAt: datetime($now)})
RETURN x.uuid AS uuid
