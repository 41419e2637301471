// Removes a record of somebody who is being erased, with what was proposed about it.
MATCH (r:BusinessRecord {uuid: $uuid})
SET r.lock = true
WITH r
OPTIONAL MATCH (v:Review) WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
OPTIONAL MATCH (r)-[:KEYED_BY]->(k)
WITH r, collect(DISTINCT v) + collect(DISTINCT k) AS owned
FOREACH (one IN owned | DETACH DELETE one)
DETACH DELETE r
RETURN count(*) AS erased
