// Lists what is known of users that records may belong to.
UNWIND $uuids AS uuid
MATCH (u:User {uuid: uuid})
WHERE u.userId IS NOT NULL
RETURN u.uuid AS uuid, u.userId AS userId, u.email AS email, u.firstName AS firstName,
       u.lastName AS lastName, u.metadata AS metadata, u.graphUuid AS graphUuid,
       coalesce(u.unproven, false) AS unproven
