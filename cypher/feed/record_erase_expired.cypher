// Removes records that waited for their person for too long.
MATCH (r:BusinessRecord)
WHERE r.expiresAt < datetime($now)
WITH r ORDER BY r.expiresAt LIMIT $limit
SET r.lock = true
WITH r WHERE r.expiresAt < datetime($now) AND r.status <> 'attached'
OPTIONAL MATCH (r)-[:CARRIES]->(i:Identifier)
OPTIONAL MATCH (v:Review) WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
OPTIONAL MATCH (r)-[:KEYED_BY]->(k)
WITH r, collect(DISTINCT i) AS identifiers, collect(DISTINCT v) + collect(DISTINCT k) AS owned
FOREACH (one IN owned | DETACH DELETE one)
DETACH DELETE r
WITH identifiers
FOREACH (i IN [x IN identifiers WHERE NOT EXISTS { (x)--() }] | DELETE i)
RETURN count(*) AS erased
