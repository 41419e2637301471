// Lists what was proposed for a user, and what was decided about it.
MATCH (v:Review)
WHERE v.userUuid = $rootUuid AND v.recordUuid > $afterUuid
WITH v ORDER BY v.recordUuid LIMIT $limit
RETURN v.recordUuid AS uuid,
       v {.uuid, .recordUuid, .status, .rule, .identifierKind, .score, .agrees, .disagrees,
          .createdAt, .decidedAt} AS item
ORDER BY uuid
