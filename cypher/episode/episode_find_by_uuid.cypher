// Finds episodes of a project by uuid.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.uuid})
WHERE e.projectId = row.projectId
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
WITH row, e, s
WHERE (s IS NULL OR s.sessionId IS NOT NULL) AND EXISTS {
  MATCH (root:User|Graph {graphUuid: e.graphUuid}) WHERE root.erasing IS NULL }
OPTIONAL MATCH (j:Job {episodeUuid: e.uuid})
RETURN row.index AS index, e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt,
       e.processed AS processed,
       e.source AS source, e.sourceDescription AS sourceDescription, e.documentId AS documentId,
       e.name AS name, e.roleType AS roleType, e.metadata AS metadata, s.sessionId AS sessionId,
       e.graphUuid AS graphUuid, e.processedAt AS processedAt,
       j.status AS jobStatus, j.error AS jobError, j.attempts AS jobAttempts,
       e.fellBackBecause AS fellBackBecause, e.extractor AS extractor
