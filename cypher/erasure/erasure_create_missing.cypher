// Notes an erasure that was begun before erasures were noted.
OPTIONAL MATCH (known:Erasure {erasedUuid: $erasedUuid})
WITH count(known) AS known
WHERE known = 0
CREATE (x:Erasure {projectId: $projectId, uuid: $uuid, kind: $kind, erasedUuid: $erasedUuid,
  erasedGraphUuid: $erasedGraphUuid, sharedMode: 'count', suppressed: 0, status: 'erasing',
  requestedAt: datetime($now)})
RETURN x.uuid AS uuid
