// Finds the entities of graphs by their resolution keys.
UNWIND $rows AS row
MATCH (e:Entity {graphUuid: row.graphUuid, resolutionKey: row.resolutionKey})
RETURN e.graphUuid AS graphUuid, e.resolutionKey AS resolutionKey, e.uuid AS uuid,
       e.attributes AS attributes, e.entityType AS entityType
