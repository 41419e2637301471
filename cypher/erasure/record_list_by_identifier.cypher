// Lists records that carry an identifier of somebody who is no user.
MATCH (i:Identifier {projectId: $projectId, kind: $kind, value: $value})
MATCH (i)<-[:CARRIES]-(r:BusinessRecord)
RETURN r.uuid AS uuid, coalesce(r.data, '{}') AS data, r.type AS type, r.key AS key,
       r.source AS source, r.at AS at, [i {.kind, .value}] AS identifiers, '' AS name,
       // Whom it is attached to: the record stays for them.
       EXISTS { MATCH (a:Attachment)
                WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL AND a.replacedBy IS NULL
                  AND a.ended IS NULL
                MATCH (u:User {graphUuid: a.graphUuid}) USING INDEX SEEK u:User(graphUuid)
                WHERE u.userId IS NOT NULL }
       OR EXISTS { MATCH (r)-[:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(u:User)
                   WHERE u.userId IS NOT NULL }
       OR EXISTS { MATCH (v:Review)
                   WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
                     AND v.status <> 'rejected' } AS isShared,
       false AS isProposal
ORDER BY uuid LIMIT $limit
