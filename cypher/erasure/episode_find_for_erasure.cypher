// Locks the graph of an episode and returns what its erasure touches.
MATCH (e:Episode {uuid: $uuid})
WHERE e.projectId = $projectId
OPTIONAL MATCH (u:User {graphUuid: e.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: e.graphUuid})
WITH e, coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH e, root WHERE root.erasing IS NULL
RETURN e.sessionUuid AS sessionUuid, e.position AS position,
       [(e)-[:MENTIONS]->(n:Entity) | n.uuid] AS mentioned,
       [(e)<-[:EVIDENCED_BY]-(:Fact)<-[:SUBJECT_OF]-(s:Entity) | s.uuid] AS subjects
