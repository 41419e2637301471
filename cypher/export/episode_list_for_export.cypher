// Lists the episodes of a graph by time, messages among them, those after a place in that order.
MATCH (e:Episode)
WHERE e.graphUuid = $graphUuid AND e.createdAt >= datetime($afterAt)
  AND (e.createdAt > datetime($afterAt) OR e.uuid > $afterUuid)
WITH e ORDER BY e.createdAt, e.uuid LIMIT $limit
RETURN e.uuid AS uuid, e.createdAt AS at,
       e {.uuid, .sessionUuid, .position, .source, .content, .context, .contentHash, .name,
          .roleType, .metadata, .sourceDescription, .documentId, .createdAt, .updatedAt,
          .processed, .ignored, .recordUuid, .version, .recordType, .recordKey, .rule,
          .identifierKind, .score, .agrees, .aliases, .replacesUuid, .replacedBy, .ended,
          .attachedAt,
          mentions: COLLECT { MATCH (e)-[m:MENTIONS]->(n:Entity)
                              RETURN {uuid: n.uuid, change: m.change, said: m.said}
                              ORDER BY n.uuid }} AS item
ORDER BY at, uuid
