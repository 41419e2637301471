// Writes the keys by which users are found as candidates.
UNWIND $rows AS row
CREATE (:BlockingKey {projectId: row.projectId, key: row.key, userUuid: row.userUuid})
RETURN count(*) AS created
