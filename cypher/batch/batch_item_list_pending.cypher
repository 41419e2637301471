// Lists the next items of a batch to hand over, with what became of whom they are meant for.
MATCH (i:BatchItem)
WHERE i.batchUuid = $batchUuid AND i.status = 'pending' AND i.position >= 0
WITH i ORDER BY i.batchUuid, i.status, i.position LIMIT $limit
OPTIONAL MATCH (s:Session {uuid: i.sessionUuid})
RETURN i.uuid AS uuid, i.position AS position, i.kind AS kind, i.episodeUuid AS episodeUuid,
       i.graphUuid AS graphUuid, i.rootUuid AS rootUuid, s.sessionId AS sessionId,
       i.documentId AS documentId, i.payload AS payload,
       EXISTS { MATCH (:Episode {uuid: i.episodeUuid}) } AS stored
ORDER BY position
