// Removes a record of somebody who is being erased, with what was proposed about it and the
// identifiers that nobody else has.
MATCH (r:BusinessRecord {uuid: $uuid})
OPTIONAL MATCH (r)-[:CARRIES]->(i:Identifier)
WITH r, i ORDER BY i.projectId, i.kind, i.value
SET i.lock = true
WITH r, collect(i) AS identifiers
SET r.lock = true
WITH r, identifiers
OPTIONAL MATCH (v:Review) WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
OPTIONAL MATCH (r)-[:KEYED_BY]->(k)
WITH r, identifiers, collect(DISTINCT v) + collect(DISTINCT k) AS owned
FOREACH (one IN owned | DETACH DELETE one)
DETACH DELETE r
WITH identifiers
FOREACH (i IN [x IN identifiers WHERE NOT EXISTS { (x)--() }] | DELETE i)
RETURN count(*) AS erased
