// Gives nodes back what an episode that is undone had changed of them.
UNWIND $rows AS row
MATCH (n:Entity {uuid: row.uuid})
SET n.attributes = row.attributes, n.updatedAt = datetime()
FOREACH (_ IN CASE WHEN row.dropsType THEN [1] ELSE [] END |
  REMOVE n.entityType
  REMOVE n:$(row.labels))
RETURN count(n) AS updated
