// Removes the node of a user who is being erased: last, when nothing hangs on it any more.
MATCH (u:User {uuid: $uuid})
WHERE u.erasing = true
CREATE (:Deletion {projectId: u.projectId, kind: 'graph', uuid: u.graphUuid, updatedAt: datetime()})
DETACH DELETE u
RETURN count(*) AS erased
