// Lists the episodes that mention a node, newest first.
MATCH (n:Entity {uuid: $uuid})
WHERE n.projectId = $projectId
MATCH (e:Episode)-[:MENTIONS]->(n)
WITH e ORDER BY e.createdAt DESC, e.uuid LIMIT $limit
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
RETURN e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt, e.processed AS processed,
       e.source AS source, e.sourceDescription AS sourceDescription, e.documentId AS documentId,
       e.name AS name, e.roleType AS roleType, e.metadata AS metadata, s.sessionId AS sessionId
ORDER BY createdAt DESC, uuid
