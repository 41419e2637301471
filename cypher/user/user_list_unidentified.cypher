// Lists users, in the order of their uuid, who have no identifier yet.
MATCH (u:User)
WHERE u.uuid > $after AND u.userId IS NOT NULL AND NOT EXISTS { (u)-[:IDENTIFIED_BY]->() }
RETURN u.uuid AS uuid, u.projectId AS projectId, u.userId AS userId, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata
ORDER BY u.uuid LIMIT $limit
