// Lists what an episode says of nodes, with what others say of them, the last one last.
MATCH (gone:Episode {uuid: $uuid})-[m:MENTIONS]->(n:Entity)
WHERE m.said IS NOT NULL
RETURN n.uuid AS uuid, n.attributes AS attributes, m.said AS said,
       COLLECT { MATCH (n)<-[other:MENTIONS]-(e:Episode)
                 WHERE other.said IS NOT NULL AND e.uuid <> gone.uuid
                 RETURN other.said ORDER BY e.createdAt, e.uuid } AS others
