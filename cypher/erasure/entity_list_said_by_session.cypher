// Lists what the next messages of a session say of nodes, with what others say, the last one last.
MATCH (m:Message)
WHERE m.sessionUuid = $uuid AND m.position IS NOT NULL
WITH m ORDER BY m.sessionUuid, m.position LIMIT $limit
MATCH (m)-[x:MENTIONS]->(n:Entity)
WHERE x.said IS NOT NULL
WITH n, collect(x.said) AS said
RETURN n.uuid AS uuid, n.attributes AS attributes, said,
       COLLECT { MATCH (n)<-[other:MENTIONS]-(e:Episode)
                 WHERE other.said IS NOT NULL AND coalesce(e.sessionUuid, '') <> $uuid
                 RETURN other.said ORDER BY e.createdAt, e.uuid } AS others
