// Writes the vectors of episodes. One whose text has changed meanwhile stays marked.
UNWIND $rows AS row
MATCH (f:Episode {uuid: row.uuid})
WITH row, f, CASE WHEN f.name IS NULL THEN f.content ELSE f.name + ': ' + f.content END AS text
WHERE text = row.text
SET f.embeddingA = CASE WHEN $slot = 'A' THEN row.vector ELSE f.embeddingA END,
    f.embeddingB = CASE WHEN $slot = 'B' THEN row.vector ELSE f.embeddingB END,
    f.embeddedBy = $model
REMOVE f.unembedded
RETURN count(f) AS updated
