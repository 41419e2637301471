// Reads episodes that a search has chosen.
UNWIND $uuids AS uuid
MATCH (e:Episode {uuid: uuid})
WHERE e.graphUuid = $graphUuid
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
RETURN e.uuid AS uuid, e.content AS content, e.createdAt AS createdAt, e.processed AS processed,
       e.source AS source, e.sourceDescription AS sourceDescription, e.documentId AS documentId,
       e.name AS name, e.roleType AS roleType, e.metadata AS metadata, s.sessionId AS sessionId
