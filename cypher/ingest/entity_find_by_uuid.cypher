// Finds entities of graphs by uuid.
UNWIND $rows AS row
MATCH (e:Entity {uuid: row.uuid})
WHERE e.graphUuid = row.graphUuid
RETURN e.graphUuid AS graphUuid, e.uuid AS uuid, e.name AS name
