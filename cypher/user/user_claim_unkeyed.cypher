// Locks users and returns those whose keys as candidates are still to be written.
UNWIND $uuids AS uuid
MATCH (u:User {uuid: uuid})
SET u.lock = true
WITH u WHERE u.unkeyed = true AND u.userId IS NOT NULL
REMOVE u.unkeyed
RETURN u.uuid AS uuid, u.projectId AS projectId, u.userId AS userId, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata
