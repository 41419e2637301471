// Writes what is left of the attributes of nodes.
UNWIND $rows AS row
MATCH (n:Entity {uuid: row.uuid})
SET n.attributes = row.attributes, n.updatedAt = datetime()
RETURN count(n) AS updated
