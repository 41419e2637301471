// Writes the vectors of nodes. One whose text has changed meanwhile stays marked.
UNWIND $rows AS row
MATCH (f:Entity {uuid: row.uuid})
WITH row, f, f.name AS text
WHERE text = row.text
SET f.embeddingA = CASE WHEN $slot = 'A' THEN row.vector ELSE f.embeddingA END,
    f.embeddingB = CASE WHEN $slot = 'B' THEN row.vector ELSE f.embeddingB END,
    f.embeddedBy = $model
REMOVE f.unembedded
RETURN count(f) AS updated
