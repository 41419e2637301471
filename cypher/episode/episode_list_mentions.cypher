// Lists the nodes that an episode mentions.
MATCH (p:Episode {uuid: $uuid})-[:MENTIONS]->(e:Entity)
WHERE p.projectId = $projectId
RETURN e.uuid AS uuid, e.name AS name, e.summary AS summary, e.createdAt AS createdAt,
       e.attributes AS attributes, e.entityType AS entityType, e:User AS isUser,
       e.graphUuid AS graphUuid
ORDER BY name, uuid
