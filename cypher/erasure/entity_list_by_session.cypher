// Lists the entities whose summaries may quote the messages of a session that is being erased.
MATCH (s:Session {uuid: $uuid})-[:HAS_MESSAGE]->(:Message)<-[:EVIDENCED_BY]-(f:Fact)
MATCH (e:Entity)-[:SUBJECT_OF]->(f)
RETURN DISTINCT e.uuid AS uuid
