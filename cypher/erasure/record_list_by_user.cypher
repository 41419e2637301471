// Lists records that are a user's, or carry an identifier of a user who is being erased.
MATCH (u:User {uuid: $uuid})
WHERE u.erasing = true
CALL (u) {
  MATCH (a:Attachment)
  WHERE a.graphUuid = u.graphUuid AND a.createdAt IS NOT NULL
  MATCH (r:BusinessRecord {uuid: a.recordUuid})
  RETURN r
  UNION
  MATCH (u)-[:IDENTIFIED_BY]->(:Identifier)<-[:CARRIES]-(r:BusinessRecord)
  RETURN r
}
WITH DISTINCT u, r
RETURN r.uuid AS uuid, coalesce(r.data, '{}') AS data, r.type AS type, r.key AS key,
       COLLECT { MATCH (u)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i {.kind, .value} }
         AS identifiers,
       u.name AS name,
       // Who else it is, or names: the record stays for them.
       EXISTS { MATCH (r)-[:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(other:User)
                WHERE other.userId IS NOT NULL }
       OR EXISTS { MATCH (v:Review)
                   WHERE v.recordUuid = r.uuid AND v.userUuid <> u.uuid
                     AND v.userUuid IS NOT NULL AND v.status = 'accepted' } AS isShared
LIMIT $limit
