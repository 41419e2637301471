// Locks the roots of graphs and returns those that can still be written to.
UNWIND $graphUuids AS graphUuid
OPTIONAL MATCH (u:User {graphUuid: graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: graphUuid})
WITH graphUuid, coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH graphUuid, root WHERE root.erasing IS NULL
RETURN graphUuid, root.graphToken AS graphToken, root.projectId AS projectId,
       CASE WHEN root:User THEN root.uuid END AS ownerUuid, root.name AS ownerName
