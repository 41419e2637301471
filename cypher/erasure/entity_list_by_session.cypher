// Lists the entities whose summaries may quote the next messages of a session.
MATCH (m:Message)
WHERE m.sessionUuid = $uuid AND m.position IS NOT NULL
WITH m ORDER BY m.sessionUuid, m.position LIMIT $limit
MATCH (m)<-[:EVIDENCED_BY]-(f:Fact)
MATCH (e:Entity)-[:SUBJECT_OF]->(f)
RETURN DISTINCT e.uuid AS uuid
