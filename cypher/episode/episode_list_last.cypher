// Lists the last episodes of a graph, newest first.
MATCH (e:Episode)
WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL AND e.ignored = false
WITH e ORDER BY e.graphUuid DESC, e.createdAt DESC LIMIT $limit
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
RETURN e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt, e.processed AS processed,
       e.source AS source, e.sourceDescription AS sourceDescription, e.documentId AS documentId,
       e.name AS name, e.roleType AS roleType, e.metadata AS metadata, s.sessionId AS sessionId
ORDER BY createdAt DESC, uuid
