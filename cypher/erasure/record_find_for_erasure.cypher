// Finds a record that is locked as it is now, and whether somebody else has a part in it.
MATCH (r:BusinessRecord {uuid: $uuid})
RETURN coalesce(r.data, '{}') AS data, r.type AS type, r.key AS key,
       EXISTS { MATCH (r)-[:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(other:User)
                WHERE other.userId IS NOT NULL AND other.uuid <> $userUuid }
       OR EXISTS { MATCH (a:Attachment)
                   WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL
                     AND a.replacedBy IS NULL AND a.ended IS NULL
                   MATCH (other:User {graphUuid: a.graphUuid})
                   WHERE other.userId IS NOT NULL AND other.uuid <> $userUuid }
       OR EXISTS { MATCH (v:Review)
                   WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
                     AND v.userUuid <> $userUuid AND v.status <> 'rejected' } AS isShared
