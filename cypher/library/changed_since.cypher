// Which facts were learned, ended or supported anew since a moment, and about whom?
// $projectId: the project
// $since: a moment, RFC 3339
// $limit = 1000: rows at most
MATCH (f:Fact)
WHERE f.projectId = $projectId AND f.updatedAt >= datetime($since)
OPTIONAL MATCH (u:User {graphUuid: f.graphUuid})
RETURN u.userId AS userId, f.name AS name, f.fact AS fact,
       CASE WHEN f.createdAt >= datetime($since) THEN 'learned'
            WHEN f.expiredAt >= datetime($since) THEN 'ended'
            ELSE 'supported' END AS change,
       f.updatedAt AS at, f.uuid AS factUuid
ORDER BY at DESC LIMIT $limit
