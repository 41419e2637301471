// Lists the entities of a graph by time, those after a place in that order; not its user.
MATCH (e:Entity)
WHERE e.graphUuid = $graphUuid AND e.createdAt >= datetime($afterAt)
  AND (e.createdAt > datetime($afterAt) OR e.uuid > $afterUuid) AND NOT e:User
WITH e ORDER BY e.createdAt, e.uuid LIMIT $limit
RETURN e.uuid AS uuid, e.createdAt AS at,
       e {.uuid, .name, .summary, .summaryPinned, .entityType, .attributes, .resolutionKey,
          .createdAt, .updatedAt,
          labels: [label IN labels(e) WHERE label STARTS WITH 'T_']} AS item
ORDER BY at, uuid
