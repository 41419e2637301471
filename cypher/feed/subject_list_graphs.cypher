// Lists graphs whose episodes hold an identifier, in one of its spellings.
CALL db.index.fulltext.queryNodes('episode_text', $text, {limit: $episodes})
YIELD node AS e
WHERE e.projectId = $projectId
  AND any(spelling IN $spellings WHERE toLower(e.content) CONTAINS spelling)
WITH e.graphUuid AS graphUuid, count(*) AS episodes
OPTIONAL MATCH (u:User {graphUuid: graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: graphUuid})
WITH graphUuid, episodes, u.userId AS userId, g.graphId AS graphId
WHERE userId IS NOT NULL OR graphId IS NOT NULL
RETURN graphUuid, userId, graphId, episodes
ORDER BY episodes DESC, graphUuid LIMIT $limit
