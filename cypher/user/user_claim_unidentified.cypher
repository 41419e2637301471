// Locks users and returns, as they are now, those who have no identifier yet.
UNWIND $uuids AS uuid
MATCH (u:User {uuid: uuid})
SET u.lock = true
WITH u WHERE u.userId IS NOT NULL AND NOT EXISTS { (u)-[:IDENTIFIED_BY]->() }
RETURN u.uuid AS uuid, u.projectId AS projectId, u.userId AS userId, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata
