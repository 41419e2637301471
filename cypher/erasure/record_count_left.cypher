// Counts the records of an erasure that were to go and are still there, about nobody else.
MATCH (x:Erasure {uuid: $uuid})
UNWIND x.recordUuids AS recordUuid
MATCH (r:BusinessRecord {uuid: recordUuid})
WHERE NOT EXISTS { MATCH (r)-[:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(other:User)
                   WHERE other.userId IS NOT NULL }
  AND NOT EXISTS { MATCH (a:Attachment)
                   WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL
                     AND a.replacedBy IS NULL AND a.ended IS NULL
                   MATCH (other:User {graphUuid: a.graphUuid})
                   WHERE other.userId IS NOT NULL }
  AND NOT EXISTS { MATCH (v:Review)
                   WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
                     AND v.userUuid <> x.erasedUuid AND v.status <> 'rejected' }
RETURN count(r) AS left
