// Lists what was erased and is there again: a backup from before was restored.
UNWIND $uuids AS uuid
CALL (uuid) {
  MATCH (u:User {uuid: uuid}) WHERE u.userId IS NOT NULL
  RETURN 'user' AS kind, u.projectId AS projectId, u.userId AS id
  UNION
  MATCH (g:Graph {uuid: uuid}) WHERE g.graphId IS NOT NULL
  RETURN 'graph' AS kind, g.projectId AS projectId, g.graphId AS id
  UNION
  MATCH (s:Session {uuid: uuid}) WHERE s.sessionId IS NOT NULL
  RETURN 'session' AS kind, s.projectId AS projectId, s.sessionId AS id
}
RETURN kind, projectId, id
