// Which users may be the same person: the same e-mail, or the same name in another spelling?
// $projectId: the project
// $limit = 1000: rows at most
MATCH (u:User)
WHERE u.projectId = $projectId AND u.number IS NOT NULL
UNWIND [['e-mail', toLower(trim(u.email))], ['name', toLower(trim(u.name))]] AS key
WITH key[0] AS by, key[1] AS value, u
WHERE value IS NOT NULL AND value <> ''
WITH by, value, collect(u.userId) AS userIds
WHERE size(userIds) > 1
RETURN by, value, size(userIds) AS users, userIds
ORDER BY by, users DESC, value LIMIT $limit
