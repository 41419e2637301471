// Writes the keys by which users are found as candidates, and has waiting records looked at.
UNWIND $rows AS row
CREATE (:BlockingKey {projectId: row.projectId, key: row.key, userUuid: row.userUuid})
WITH DISTINCT row.userUuid AS userUuid
MATCH (u:User {uuid: userUuid})
SET u.lookAt = datetime()
REMOVE u.looked, u.unkeyed
RETURN count(*) AS keyed
