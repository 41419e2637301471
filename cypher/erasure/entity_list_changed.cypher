// Lists nodes that an episode has changed, with what it changed of them.
MATCH (:Episode {uuid: $uuid})-[m:MENTIONS]->(n:Entity)
WHERE m.change IS NOT NULL
RETURN n.uuid AS uuid, n.attributes AS attributes, n.entityType AS entityType, m.change AS change
