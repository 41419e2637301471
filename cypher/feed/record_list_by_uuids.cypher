// Lists what became of records.
UNWIND $uuids AS uuid
MATCH (r:BusinessRecord {uuid: uuid})
RETURN r.uuid AS uuid, coalesce(r.status, 'waiting') AS status,
       COLLECT { MATCH (a:Attachment)
                 WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL AND a.replacedBy IS NULL
                   AND a.ended IS NULL
                 MATCH (u:User {graphUuid: a.graphUuid})
                 WHERE u.userId IS NOT NULL
                 RETURN {userId: u.userId, rule: a.rule, score: a.score} } AS users
