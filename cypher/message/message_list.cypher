// Reads pages of the messages of sessions, oldest first, with what the page belongs to.
UNWIND $rows AS row
MATCH (s:Session {projectId: row.projectId, sessionId: row.sessionId})
OPTIONAL MATCH (u:User)-[:HAS_SESSION]->(s)
CALL (s) {
  MATCH (m:Message)
  WHERE m.sessionUuid = s.uuid AND m.position >= 0
  WITH m ORDER BY m.sessionUuid, m.position SKIP $skip LIMIT $limit
  RETURN collect(m {.uuid, .content, .name, .roleType, .metadata, .createdAt, .updatedAt,
         .processed, .position}) AS messages
}
RETURN row.index AS index, s.messageCount AS total, s.createdAt AS sessionCreatedAt,
       s.metadata AS sessionMetadata, u.userId AS userId, u.uuid AS userUuid, messages
