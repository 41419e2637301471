// Lists records that are a user's, carry an identifier of it, or are proposed for it.
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
  UNION
  MATCH (v:Review)
  WHERE v.userUuid = u.uuid AND v.status <> 'rejected'
  MATCH (r:BusinessRecord {uuid: v.recordUuid})
  RETURN r
}
WITH DISTINCT u, r
RETURN r.uuid AS uuid, coalesce(r.data, '{}') AS data, r.type AS type, r.key AS key,
       COLLECT { MATCH (u)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i {.kind, .value} }
         AS identifiers,
       u.name AS name,
       // Who else it is, names, or is proposed for: the record stays for them.
       EXISTS { MATCH (r)-[:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(other:User)
                WHERE other.userId IS NOT NULL }
       OR EXISTS { MATCH (a:Attachment)
                   WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL
                     AND a.replacedBy IS NULL AND a.ended IS NULL
                   MATCH (other:User {graphUuid: a.graphUuid})
                   WHERE other.userId IS NOT NULL AND other.uuid <> u.uuid }
       OR EXISTS { MATCH (v:Review)
                   WHERE v.recordUuid = r.uuid AND v.userUuid <> u.uuid
                     AND v.userUuid IS NOT NULL AND v.status <> 'rejected' } AS isShared,
       // A namesake may be meant: without more than the name nothing of it is this user's.
       NOT EXISTS { MATCH (u)-[:IDENTIFIED_BY]->(:Identifier)<-[:CARRIES]-(r) }
       AND NOT EXISTS { MATCH (a:Attachment)
                        WHERE a.recordUuid = r.uuid AND a.graphUuid = u.graphUuid }
         AS isProposal
LIMIT $limit
