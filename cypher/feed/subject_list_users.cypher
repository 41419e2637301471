// Lists users that hold an identifier.
MATCH (i:Identifier {projectId: $projectId, kind: $kind, value: $value})
MATCH (i)<-[held:IDENTIFIED_BY]-(u:User)
WHERE u.userId IS NOT NULL
RETURN u.userId AS userId, u.name AS name, coalesce(held.proposesOnly, false) AS unverified
ORDER BY userId LIMIT $limit
