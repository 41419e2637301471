// Lists users, sessions and graphs whose erasure has begun and not ended. What goes with another,
// sessions of a user and the graph of a session without one, is of that one's erasure.
MATCH (u:User) WHERE u.erasing = true
RETURN 'user' AS kind, u.projectId AS projectId, u.uuid AS uuid, u.graphUuid AS graphUuid
UNION
MATCH (s:Session) WHERE s.erasing = true
  AND NOT EXISTS { MATCH (s)<-[:HAS_SESSION]-(u:User) WHERE u.erasing = true }
RETURN 'session' AS kind, s.projectId AS projectId, s.uuid AS uuid, s.graphUuid AS graphUuid
UNION
MATCH (g:Graph) WHERE g.erasing = true AND g.ofSession IS NULL
RETURN 'graph' AS kind, g.projectId AS projectId, g.uuid AS uuid, g.graphUuid AS graphUuid
