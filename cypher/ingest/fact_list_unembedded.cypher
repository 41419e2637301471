// Lists facts that lack the vector of the present model.
MATCH (f:Fact)
WHERE f.unembedded = true
RETURN f.uuid AS uuid, f.fact AS text
LIMIT $limit
