// Lists a page of the users whose id, e-mail or name contains the text; all when it is empty.
MATCH (u:User)
WHERE u.projectId = $projectId AND u.userId IS NOT NULL AND u.searchText CONTAINS $search
WITH u, CASE $orderBy WHEN 'user_id' THEN u.userId WHEN 'email' THEN coalesce(u.email, '')
          ELSE '' END AS textKey
ORDER BY CASE WHEN $ascending THEN textKey END ASC,
  CASE WHEN NOT $ascending THEN textKey END DESC,
  CASE WHEN $ascending THEN u.number ELSE -u.number END
SKIP $skip LIMIT $limit
RETURN u.uuid AS uuid, u.number AS number, u.userId AS userId, u.email AS email,
       u.firstName AS firstName, u.lastName AS lastName, u.metadata AS metadata,
       u.createdAt AS createdAt, u.updatedAt AS updatedAt,
       COUNT { (u)-[:HAS_SESSION]->() } AS sessionCount,
       u.factRatingInstruction AS factRatingInstruction,
       u.disableDefaultOntology AS disableDefaultOntology, u.graphUuid AS graphUuid,
       u.timeZone AS timeZone, u.name AS name, u.summary AS summary
