// Lists records that wait and resemble users who were added; of a common name, a part.
UNWIND $uuids AS userUuid
MATCH (b:BlockingKey {userUuid: userUuid})
CALL (b) {
  MATCH (k:RecordKey {projectId: b.projectId, key: b.key})
  MATCH (r)-[:KEYED_BY]->(k)
  RETURN r.uuid AS uuid LIMIT $limit
}
RETURN DISTINCT uuid
