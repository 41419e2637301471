// How many users, messages and facts came in on each day?
// $projectId: the project
// $since: a moment, RFC 3339
CALL () {
  MATCH (n:User)
  WHERE n.projectId = $projectId AND n.updatedAt >= datetime($since)
    AND n.createdAt >= datetime($since)
  RETURN 'users' AS what, date(n.createdAt) AS day
  UNION ALL
  MATCH (n:Message)
  WHERE n.projectId = $projectId AND n.updatedAt >= datetime($since)
    AND n.createdAt >= datetime($since)
  RETURN 'messages' AS what, date(n.createdAt) AS day
  UNION ALL
  MATCH (n:Fact)
  WHERE n.projectId = $projectId AND n.updatedAt >= datetime($since)
    AND n.createdAt >= datetime($since)
  RETURN 'facts' AS what, date(n.createdAt) AS day
}
RETURN day, what, count(*) AS count
ORDER BY day, what
