// Writes relationships exactly as a database of this service had them.
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.source
// One after the other: together they would be planned as a product.
WITH row, n
MATCH (m) WHERE elementId(m) = row.target
CREATE (n)-[r:$(row.type)]->(m)
SET r = row.properties
RETURN count(r) AS created
