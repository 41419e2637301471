// Finds what identifies the owner of a graph.
MATCH (u:User {uuid: $uuid})
WHERE u.userId IS NOT NULL
RETURN u.userId AS userId, u.uuid AS uuid, u.name AS name, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata,
       u.timeZone AS timeZone
