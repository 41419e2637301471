// Locks the graph of a fact and returns whose summary it is part of.
MATCH (f:Fact {uuid: $uuid})
WHERE f.projectId = $projectId
OPTIONAL MATCH (u:User {graphUuid: f.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: f.graphUuid})
WITH f, coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH f, root WHERE root.erasing IS NULL
RETURN f.subjectUuid AS subjectUuid
