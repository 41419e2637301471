// Empties a record that its source has deleted; what is left tells a late version that it is late.
MATCH (r:BusinessRecord {uuid: $uuid})
REMOVE r.data, r.key, r.contentHash, r.profile, r.undecided, r.sourceDescription, r.expiresAt
SET r.deleted = true, r.status = 'deleted', r.at = datetime($at)
WITH r
OPTIONAL MATCH (r)-[c:CARRIES]->(i:Identifier)
DELETE c
WITH r, collect(i) AS identifiers
FOREACH (i IN [x IN identifiers WHERE NOT EXISTS { (x)--() }] | DELETE i)
WITH r
// What a person decided is remembered: the record may come back.
OPTIONAL MATCH (v:Review)
WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL AND v.status = 'open'
OPTIONAL MATCH (r)-[:KEYED_BY]->(k)
WITH collect(DISTINCT v) + collect(DISTINCT k) AS owned
FOREACH (one IN owned | DETACH DELETE one)
RETURN count(*) AS marked
