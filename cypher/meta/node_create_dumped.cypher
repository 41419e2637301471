// Writes nodes as they were when they were dumped: the map is one that this service wrote.
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.id AS id, elementId(n) AS element
