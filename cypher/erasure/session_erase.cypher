// Removes a session that is being erased, once its messages are gone.
MATCH (s:Session {uuid: $uuid})
WHERE s.erasing = true
CREATE (:Deletion {projectId: s.projectId, kind: 'session', uuid: s.uuid, updatedAt: datetime()})
DETACH DELETE s
RETURN count(*) AS erased
