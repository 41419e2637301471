// Locks the graph of a fact and returns what an update decides on.
MATCH (f:Fact {uuid: $uuid})
WHERE f.projectId = $projectId
OPTIONAL MATCH (u:User {graphUuid: f.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: f.graphUuid})
WITH f, coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH f, root WHERE root.erasing IS NULL
RETURN f.uuid AS uuid, f.name AS name, f.fact AS fact, f.value AS value, f.validAt AS validAt,
       f.invalidAt AS invalidAt, f.expiredAt AS expiredAt, f.attributes AS attributes,
       f.single AS single, f.subjectUuid AS subjectUuid, f.objectUuid AS objectUuid
