// Streams every node of the database, for a copy of it.
MATCH (n)
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
