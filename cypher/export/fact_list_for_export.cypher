// Lists the facts of a graph by time, those after a place in that order, with what says them.
MATCH (f:Fact)
WHERE f.graphUuid = $graphUuid AND f.createdAt >= datetime($afterAt)
  AND (f.createdAt > datetime($afterAt) OR f.uuid > $afterUuid)
WITH f ORDER BY f.createdAt, f.uuid LIMIT $limit
RETURN f.uuid AS uuid, f.createdAt AS at,
       f {.uuid, .name, .fact, .value, .context, .importance, .rating, .attributes, .single,
          .subjectUuid, .objectUuid, .groupKey, .pairKey, .factKey, .openKey, .slotKey,
          .validAt, .invalidAt, .expiredAt, .createdAt, .updatedAt,
          evidence: COLLECT { MATCH (f)-[said:EVIDENCED_BY]->(e:Episode)
                              RETURN {uuid: e.uuid, fact: said.fact} ORDER BY e.uuid },
          closedBy: COLLECT { MATCH (f)-[:CLOSED_BY]->(e:Episode)
                              RETURN e.uuid ORDER BY e.uuid },
          supersededBy: COLLECT { MATCH (f)-[:SUPERSEDED_BY]->(next:Fact)
                                  RETURN next.uuid ORDER BY next.uuid }} AS item
ORDER BY at, uuid
