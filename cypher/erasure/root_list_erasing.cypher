// Lists users, sessions and graphs whose erasure has begun and not ended.
MATCH (u:User) WHERE u.erasing = true
RETURN 'user' AS kind, u.projectId AS projectId, u.uuid AS uuid, u.graphUuid AS graphUuid
UNION
MATCH (s:Session) WHERE s.erasing = true
RETURN 'session' AS kind, s.projectId AS projectId, s.uuid AS uuid, s.graphUuid AS graphUuid
UNION
MATCH (g:Graph) WHERE g.erasing = true
RETURN 'graph' AS kind, g.projectId AS projectId, g.uuid AS uuid, g.graphUuid AS graphUuid
