// Writes the vectors of facts. One whose text has changed meanwhile stays marked.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.uuid})
WITH row, f, f.fact AS text
WHERE text = row.text
SET f.embeddingA = CASE WHEN $slot = 'A' THEN row.vector ELSE f.embeddingA END,
    f.embeddingB = CASE WHEN $slot = 'B' THEN row.vector ELSE f.embeddingB END,
    f.embeddedBy = $model
REMOVE f.unembedded
RETURN count(f) AS updated
