// Locks records that are to be decided, and returns what decides them.
UNWIND $uuids AS uuid
MATCH (r:BusinessRecord {uuid: uuid})
SET r.lock = true
WITH r WHERE r.undecided = true AND r.deleted = false
RETURN r.uuid AS uuid, r.projectId AS projectId, r.version AS version, r.type AS type,
       r.key AS key, r.source AS source, r.sourceDescription AS sourceDescription,
       r.data AS data, r.contentHash AS contentHash, r.profile AS profile, r.at AS at,
       COLLECT { MATCH (r)-[:CARRIES]->(i)<-[held:IDENTIFIED_BY]-(u)
                 WHERE u.userId IS NOT NULL
                 RETURN {userUuid: u.uuid, kind: i.kind, value: i.value,
                         proposesOnly: coalesce(held.proposesOnly, false)} } AS holders,
       COLLECT { MATCH (v:Review) WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
                 RETURN v {.userUuid, .status} } AS reviews,
       COLLECT { MATCH (a:Attachment)
                 WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL AND a.replacedBy IS NULL
                   AND a.ended IS NULL
                 MATCH (u:User {graphUuid: a.graphUuid})
                 RETURN a {.uuid, .version, .rule, .identifierKind, .score, .agrees, .aliases,
                           userUuid: u.uuid} } AS attachments,
       EXISTS { (r)-[:KEYED_BY]->() } AS keyed
