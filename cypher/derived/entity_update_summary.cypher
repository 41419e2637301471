// Writes the summaries of entities.
UNWIND $rows AS row
MATCH (e:Entity {uuid: row.uuid})
SET e.summary = CASE WHEN e.summaryPinned = true THEN e.summary ELSE row.summary END,
    e.updatedAt = datetime()
RETURN count(e) AS updated
