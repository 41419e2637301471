// Finds an attachment of a project by its uuid.
MATCH (a:Attachment {uuid: $uuid})
WHERE a.projectId = $projectId
MATCH (u:User {graphUuid: a.graphUuid})
WHERE u.erasing IS NULL
RETURN a.uuid AS uuid, a.recordUuid AS recordUuid, a.graphUuid AS graphUuid, u.uuid AS userUuid
