// Locks the graph of a node and returns what its erasure touches.
MATCH (n:Entity {uuid: $uuid})
WHERE n.projectId = $projectId
OPTIONAL MATCH (u:User {graphUuid: n.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: n.graphUuid})
WITH n, coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH n, root WHERE root.erasing IS NULL
RETURN n:User AS isUser,
       [(n)<-[:HAS_OBJECT]-(:Fact)<-[:SUBJECT_OF]-(s:Entity) WHERE s.uuid <> n.uuid | s.uuid]
         AS subjects
