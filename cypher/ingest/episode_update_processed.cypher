// Notes what has read episodes, with what a search finds them by.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.uuid})
SET e.updatedAt = datetime(row.now),
    e.processedAt = datetime(row.now), e.extractor = row.extractor,
    e.fellBackBecause = row.fellBackBecause,
    e.embeddingA = CASE WHEN $slot = 'A' THEN row.vector ELSE e.embeddingA END,
    e.embeddingB = CASE WHEN $slot = 'B' THEN row.vector ELSE e.embeddingB END,
    e.embeddedBy = CASE WHEN row.vector IS NULL THEN e.embeddedBy ELSE $model END,
    e.unembedded = CASE WHEN row.vector IS NULL AND $model IS NOT NULL THEN true END
RETURN count(e) AS updated
