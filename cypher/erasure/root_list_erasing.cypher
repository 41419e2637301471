// Lists users and sessions whose erasure has begun and not ended.
MATCH (u:User) WHERE u.erasing = true
RETURN 'user' AS kind, u.uuid AS uuid
UNION
MATCH (s:Session) WHERE s.erasing = true
RETURN 'session' AS kind, s.uuid AS uuid
