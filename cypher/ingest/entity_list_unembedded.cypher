// Lists nodes that lack the vector of the present model.
MATCH (f:Entity)
WHERE f.unembedded = true
RETURN f.uuid AS uuid, f.name AS text
LIMIT $limit
