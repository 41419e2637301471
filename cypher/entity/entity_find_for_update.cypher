// Locks the graph of a node and returns the node, so that what is decided on it still holds.
MATCH (e:Entity {uuid: $uuid})
WHERE e.projectId = $projectId
OPTIONAL MATCH (u:User {graphUuid: e.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: e.graphUuid})
WITH e, coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH e, root WHERE root.erasing IS NULL
RETURN e.uuid AS uuid, e.name AS name, e.summary AS summary, e.createdAt AS createdAt,
       e.attributes AS attributes, e.entityType AS entityType, e:User AS isUser,
       e.graphUuid AS graphUuid
