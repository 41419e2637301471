// Counts anew what lists of users, sessions and graphs hold: some came while the dump was made.
MATCH (c:Counter)
WHERE c.kind IN ['user', 'session', 'graph']
SET c.count = CASE c.kind
  WHEN 'user' THEN COUNT { MATCH (u:User) WHERE u.projectId = c.projectId AND u.userId IS NOT NULL }
  WHEN 'session'
    THEN COUNT { MATCH (s:Session) WHERE s.projectId = c.projectId AND s.sessionId IS NOT NULL }
  ELSE COUNT { MATCH (g:Graph) WHERE g.projectId = c.projectId AND g.graphId IS NOT NULL } END
RETURN count(c) AS updated
