// Lists the episodes that say a fact, and those that ended it, newest first.
MATCH (f:Fact {uuid: $uuid})
WHERE f.projectId = $projectId
CALL (f) {
  MATCH (f)-[:EVIDENCED_BY]->(e:Episode)
  WHERE e.createdAt IS NOT NULL
  WITH e ORDER BY e.createdAt DESC, e.uuid LIMIT $limit
  RETURN e, 'evidence' AS part
  UNION
  MATCH (f)-[:CLOSED_BY]->(e:Episode)
  WHERE e.createdAt IS NOT NULL
  WITH e ORDER BY e.createdAt DESC, e.uuid LIMIT $limit
  RETURN e, 'closing' AS part
}
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
RETURN part, e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt,
       e.processed AS processed, e.source AS source, e.sourceDescription AS sourceDescription,
       e.documentId AS documentId, e.name AS name, e.roleType AS roleType,
       e.metadata AS metadata, s.sessionId AS sessionId
ORDER BY part, createdAt DESC, uuid
