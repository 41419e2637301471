// Writes a record without somebody who is being erased; it is decided anew for those who stay.
MATCH (r:BusinessRecord {uuid: $uuid})
SET r.lock = true
SET r.data = $data, r.key = $key, r.contentHash = $contentHash,
    r.profile = $profile, r.undecided = true, r.redacted = true
WITH r
CALL (r) {
  MATCH (r)-[c:CARRIES]->(i:Identifier)
  WHERE any(own IN $identifiers WHERE own.kind = i.kind AND own.value = i.value)
  DELETE c
}
CALL (r) {
  MATCH (v:Review {recordUuid: r.uuid, userUuid: $userUuid})
  DETACH DELETE v
}
RETURN count(r) AS updated
