// Lists the identifiers of a project of one kind that nobody has who is a user, page by page.
MATCH (i:Identifier)
WHERE i.projectId = $projectId AND i.kind = $kind AND i.value > $after
WITH i ORDER BY i.projectId, i.kind, i.value LIMIT $limit
RETURN i.value AS value,
       EXISTS { MATCH (i)<-[:IDENTIFIED_BY]-(u:User) WHERE u.userId IS NOT NULL } AS held
ORDER BY value
