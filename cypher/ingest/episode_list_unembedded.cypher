// Lists episodes that lack the vector of the present model.
MATCH (f:Episode)
WHERE f.unembedded = true
RETURN f.uuid AS uuid,
       CASE WHEN f.name IS NULL THEN f.content ELSE f.name + ': ' + f.content END AS text
LIMIT $limit
