// Counts the records that go with a user who is being erased, and those that stay for others.
MATCH (u:User {uuid: $uuid})
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
WITH r, EXISTS { MATCH (r)-[:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(other:User)
                 WHERE other.userId IS NOT NULL }
        OR EXISTS { MATCH (a:Attachment)
                    WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL
                      AND a.replacedBy IS NULL AND a.ended IS NULL
                    MATCH (other:User {graphUuid: a.graphUuid})
                    WHERE other.userId IS NOT NULL AND other.uuid <> u.uuid }
        OR EXISTS { MATCH (v:Review)
                    WHERE v.recordUuid = r.uuid AND v.userUuid <> u.uuid
                      AND v.userUuid IS NOT NULL AND v.status <> 'rejected' } AS isShared
RETURN count(CASE WHEN isShared THEN null ELSE r END) AS erased,
       count(CASE WHEN isShared THEN r END) AS redacted,
       collect(CASE WHEN isShared THEN null ELSE r.uuid END) AS uuids
