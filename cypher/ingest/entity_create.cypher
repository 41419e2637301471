// Makes entities. The root of each graph is locked, so nobody else makes the same one meanwhile.
UNWIND $rows AS row
CREATE (e:Entity {projectId: row.projectId, uuid: row.uuid, graphUuid: row.graphUuid,
  graphToken: row.graphToken, resolutionKey: row.resolutionKey, name: row.name,
  summary: row.summary, summaryPinned: row.summaryPinned,
  entityType: row.entityType, attributes: row.attributes, createdAt: datetime(row.createdAt),
  updatedAt: datetime(row.now)})
SET e:$(row.labels)
SET e.embeddingA = CASE WHEN $slot = 'A' THEN row.vector END,
    e.embeddingB = CASE WHEN $slot = 'B' THEN row.vector END,
    e.embeddedBy = CASE WHEN row.vector IS NULL THEN null ELSE $model END,
    // Marked when a model should have made one and did not: the re-embedding finds it.
    e.unembedded = CASE WHEN row.vector IS NULL AND $model IS NOT NULL THEN true END
RETURN count(e) AS created
