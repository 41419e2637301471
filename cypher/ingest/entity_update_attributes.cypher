// Writes what structured data says of entities that were there before.
UNWIND $rows AS row
MATCH (e:Entity {uuid: row.uuid})
SET e.attributes = row.attributes, e.entityType = row.entityType, e.updatedAt = datetime(row.now)
SET e:$(row.labels)
RETURN count(e) AS updated
