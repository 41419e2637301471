// Writes a record without somebody who is being erased; it is decided anew for those who stay.
MATCH (r:BusinessRecord {uuid: $uuid})
SET r.lock = true
SET r.data = $data, r.key = $key, r.contentHash = $contentHash,
    r.profile = $profile, r.undecided = true, r.redacted = true
WITH r
OPTIONAL MATCH (r)-[c:CARRIES]->(:Identifier)<-[:IDENTIFIED_BY]-(:User {uuid: $userUuid})
DELETE c
WITH r
OPTIONAL MATCH (v:Review {recordUuid: r.uuid, userUuid: $userUuid})
DETACH DELETE v
RETURN count(*) AS updated
