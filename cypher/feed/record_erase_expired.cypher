// Removes records that waited for their person for too long; where a person decided something about
// one, what is left tells that it was decided.
MATCH (r:BusinessRecord)
WHERE r.expiresAt < datetime($now)
WITH r ORDER BY r.expiresAt LIMIT $limit
SET r.lock = true
WITH r WHERE r.expiresAt < datetime($now) AND r.status <> 'attached'
OPTIONAL MATCH (r)-[:CARRIES]->(i:Identifier)
OPTIONAL MATCH (v:Review) WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
OPTIONAL MATCH (r)-[:KEYED_BY]->(k)
WITH r, collect(DISTINCT i) AS identifiers, collect(DISTINCT v) AS reviews,
     collect(DISTINCT k) AS keys
WITH r, identifiers, keys, [v IN reviews WHERE v.status = 'open'] AS open,
     any(v IN reviews WHERE v.status <> 'open') AS isDecided
FOREACH (one IN keys + open | DETACH DELETE one)
WITH r, identifiers, isDecided
CALL (r) {
  MATCH (r)-[c:CARRIES]->()
  DELETE c
}
FOREACH (i IN [x IN identifiers WHERE NOT EXISTS { (x)--() }] | DELETE i)
FOREACH (_ IN CASE WHEN isDecided THEN [] ELSE [1] END | DETACH DELETE r)
FOREACH (_ IN CASE WHEN isDecided THEN [1] ELSE [] END |
  SET r.deleted = true, r.status = 'deleted'
  REMOVE r.data, r.key, r.contentHash, r.profile, r.undecided, r.sourceDescription, r.expiresAt)
RETURN count(*) AS erased
