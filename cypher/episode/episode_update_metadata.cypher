// Writes the metadata of an episode, under the lock of its graph.
MATCH (e:Episode {uuid: $uuid})
WHERE e.projectId = $projectId
OPTIONAL MATCH (u:User {graphUuid: e.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: e.graphUuid})
WITH e, coalesce(u, g) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH e, root WHERE root.erasing IS NULL
SET e.metadata = $metadata, e.updatedAt = datetime($now)
WITH e
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
RETURN e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt, e.processed AS processed,
       e.source AS source, e.sourceDescription AS sourceDescription, e.documentId AS documentId,
       e.name AS name, e.roleType AS roleType, e.metadata AS metadata, s.sessionId AS sessionId
