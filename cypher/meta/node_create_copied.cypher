// Writes nodes exactly as another database of this service holds them.
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.index AS index, elementId(n) AS id
