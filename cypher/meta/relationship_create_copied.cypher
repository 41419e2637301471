// Writes relationships exactly as another database of this service holds them.
UNWIND $rows AS row
MATCH (a)
WHERE elementId(a) = row.start
WITH row, a
MATCH (b)
WHERE elementId(b) = row.end
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r) AS created
