// Writes what a person decided, and has the record decided anew by it.
MATCH (v:Review {uuid: $uuid})
WHERE v.projectId = $projectId
MATCH (r:BusinessRecord {uuid: v.recordUuid})
SET r.lock = true
WITH v, r
MATCH (u:User {uuid: v.userUuid})
WHERE u.userId IS NOT NULL
WITH v, r, u, v.status = 'open' AS isOpen
FOREACH (_ IN CASE WHEN isOpen THEN [1] ELSE [] END |
  SET v.status = $status, v.decidedAt = datetime($now), r.undecided = true)
RETURN v.uuid AS uuid, r.uuid AS recordUuid, u.userId AS userId, v.status AS status, isOpen
