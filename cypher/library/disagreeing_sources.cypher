// Where did one source replace what another one had said of the same thing?
// $projectId: the project
// $since: changes since this moment, RFC 3339
// $limit = 1000: rows at most
MATCH (old:Fact)
WHERE old.projectId = $projectId AND old.updatedAt >= datetime($since)
MATCH (old)-[:SUPERSEDED_BY]->(new:Fact)
WITH old, new,
     [(old)-[:EVIDENCED_BY]->(e:Episode) | coalesce(e.sourceDescription, e.source)] AS oldSources,
     [(new)-[:EVIDENCED_BY]->(e:Episode) | coalesce(e.sourceDescription, e.source)] AS newSources
WHERE NONE(source IN newSources WHERE source IN oldSources)
OPTIONAL MATCH (u:User {graphUuid: old.graphUuid})
RETURN u.userId AS userId, old.name AS name, old.fact AS before, oldSources,
       new.fact AS after, newSources, old.updatedAt AS at
ORDER BY at DESC LIMIT $limit
