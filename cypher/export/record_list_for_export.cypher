// Lists the records of business data that erasing a user would remove.
MATCH (u:User {uuid: $rootUuid})
CALL (u) {
  MATCH (a:Attachment)
  WHERE a.graphUuid = u.graphUuid AND a.createdAt IS NOT NULL
  MATCH (r:BusinessRecord {uuid: a.recordUuid})
  RETURN r
  UNION
  MATCH (u)-[:IDENTIFIED_BY]->(:Identifier)<-[:CARRIES]-(r:BusinessRecord)
  RETURN r
  UNION
  MATCH (v:Review)
  WHERE v.userUuid = u.uuid AND v.status <> 'rejected'
  MATCH (r:BusinessRecord {uuid: v.recordUuid})
  RETURN r
}
WITH DISTINCT u, r
WHERE r.uuid > $afterUuid
  AND NOT EXISTS { MATCH (r)-[:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(other:User)
                   WHERE other.userId IS NOT NULL AND other.uuid <> u.uuid }
  AND NOT EXISTS { MATCH (a:Attachment)
                   WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL
                     AND a.replacedBy IS NULL AND a.ended IS NULL
                   MATCH (other:User {graphUuid: a.graphUuid})
                   WHERE other.userId IS NOT NULL AND other.uuid <> u.uuid }
  AND NOT EXISTS { MATCH (v:Review)
                   WHERE v.recordUuid = r.uuid AND v.userUuid <> u.uuid
                     AND v.userUuid IS NOT NULL AND v.status <> 'rejected' }
WITH r ORDER BY r.uuid LIMIT $limit
RETURN r.uuid AS uuid,
       r {.uuid, .recordKey, .source, .type, .key, .sourceDescription, .data, .contentHash,
          .profile, .version, .status, .at, .createdAt, .updatedAt, .expiresAt,
          carries: COLLECT { MATCH (r)-[:CARRIES]->(i:Identifier)
                             RETURN i {.kind, .value} ORDER BY i.kind, i.value }} AS item
ORDER BY uuid
