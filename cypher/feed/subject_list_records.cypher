// Lists records that carry an identifier, with the users that they are attached to.
MATCH (i:Identifier {projectId: $projectId, kind: $kind, value: $value})
MATCH (i)<-[:CARRIES]-(r:BusinessRecord)
RETURN r.uuid AS uuid, coalesce(r.status, 'waiting') AS status, r.source AS source,
       r.type AS type, r.key AS key,
       COLLECT { MATCH (a:Attachment)
                 WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL AND a.replacedBy IS NULL
                   AND a.ended IS NULL
                 MATCH (u:User {graphUuid: a.graphUuid}) WHERE u.userId IS NOT NULL
                 RETURN u.userId } AS users,
       COLLECT { MATCH (v:Review) WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
                 RETURN v.uuid } AS reviews
ORDER BY uuid LIMIT $limit
