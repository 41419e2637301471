// Reads nodes that a search has chosen.
UNWIND $uuids AS uuid
MATCH (e:Entity {uuid: uuid})
WHERE e.graphUuid = $graphUuid
RETURN e.uuid AS uuid, e.name AS name, e.summary AS summary, e.createdAt AS createdAt,
       e.attributes AS attributes, e.entityType AS entityType, e:User AS isUser,
       e.graphUuid AS graphUuid
