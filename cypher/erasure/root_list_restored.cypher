// Lists what was erased and is there again: a backup from before was restored.
UNWIND $uuids AS erased
CALL (erased) {
  MATCH (u:User {uuid: erased}) WHERE u.userId IS NOT NULL
  RETURN 'user' AS kind, u.projectId AS projectId, u.uuid AS uuid, u.userId AS id
  UNION
  MATCH (g:Graph {uuid: erased}) WHERE g.graphId IS NOT NULL
  RETURN 'graph' AS kind, g.projectId AS projectId, g.uuid AS uuid, g.graphId AS id
  UNION
  MATCH (s:Session {uuid: erased}) WHERE s.sessionId IS NOT NULL
  RETURN 'session' AS kind, s.projectId AS projectId, s.uuid AS uuid, s.sessionId AS id
}
RETURN kind, projectId, uuid, id
