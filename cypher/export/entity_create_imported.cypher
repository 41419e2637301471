// Makes entities of a user that is imported.
MATCH (u:User {uuid: $rootUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
UNWIND $rows AS row
CREATE (e:Entity {projectId: $projectId, uuid: row.uuid, graphUuid: u.graphUuid,
  graphToken: u.graphToken, resolutionKey: row.resolutionKey, name: row.name,
  summary: coalesce(row.summary, ''), summaryPinned: row.summaryPinned, entityType: row.entityType,
  attributes: coalesce(row.attributes, '{}'), createdAt: datetime(row.createdAt),
  updatedAt: datetime(row.updatedAt), unembedded: true})
SET e:$([label IN row.labels WHERE label STARTS WITH 'T_'])
RETURN count(e) AS created
