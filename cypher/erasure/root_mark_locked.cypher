// Locks the root of a graph that is still there, so that what is composed of it still holds.
OPTIONAL MATCH (u:User {graphUuid: $graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: $graphUuid})
WITH coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH root WHERE root.erasing IS NULL
RETURN root.uuid AS uuid
