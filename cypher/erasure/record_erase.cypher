// Removes a record of somebody who is being erased, with what was proposed about it.
MATCH (r:BusinessRecord {uuid: $uuid})
SET r.lock = true
WITH r
OPTIONAL MATCH (v:Review) WHERE v.recordUuid = r.uuid AND v.userUuid IS NOT NULL
WITH r, collect(v) AS reviews
FOREACH (v IN reviews | DETACH DELETE v)
DETACH DELETE r
RETURN count(*) AS erased
