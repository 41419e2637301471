// Removes by what records found a user who is being erased, and what was proposed for the user.
MATCH (u:User {uuid: $uuid})
WHERE u.erasing = true
OPTIONAL MATCH (u)-[:IDENTIFIED_BY]->(i:Identifier)
WITH u, i ORDER BY i.projectId, i.kind, i.value
SET i.lock = true
WITH u, collect(i) AS identifiers
CALL (u) {
  MATCH (k:BlockingKey {userUuid: u.uuid})
  DETACH DELETE k
}
CALL (u) {
  MATCH (v:Review {userUuid: u.uuid})
  DETACH DELETE v
}
CALL (u) {
  MATCH (u)-[held:IDENTIFIED_BY]->(:Identifier)
  DELETE held
}
FOREACH (i IN [x IN identifiers WHERE NOT EXISTS { (x)--() }] | DELETE i)
RETURN count(*) AS erased
