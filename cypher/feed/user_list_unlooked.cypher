// Lists users whose names have not been compared with the records that wait.
MATCH (u:User)
WHERE u.lookAt <= datetime()
RETURN u.uuid AS uuid
LIMIT $limit
