// Removes the messages of a session that is being erased, with what only they supported.
MATCH (s:Session {uuid: $uuid})-[:HAS_MESSAGE]->(m:Message)
WHERE s.erasing = true
CALL (s, m) {
  // The root first: a reader of one of these messages is done before, or finds it gone.
  MATCH (s)<-[:HAS_SESSION]-(root)
  SET root.lock = true
  WITH m, [(m)<-[:EVIDENCED_BY]-(f:Fact) | f] AS facts,
    [(m)-[:MENTIONS]->(n:Entity) WHERE NOT n:User | n] AS entities
  OPTIONAL MATCH (j:Job {episodeUuid: m.uuid})
  DETACH DELETE m, j
  WITH facts, entities
  FOREACH (f IN [x IN facts WHERE NOT EXISTS { (x)-[:EVIDENCED_BY]->(:Episode) }] |
    CREATE (:Deletion {projectId: f.projectId, kind: 'fact', uuid: f.uuid, updatedAt: datetime()})
    DETACH DELETE f)
  WITH entities
  FOREACH (n IN [x IN entities WHERE NOT EXISTS { (x)<-[:MENTIONS]-(:Episode) }
      AND NOT EXISTS { (x)-[:SUBJECT_OF]->(:Fact) }
      AND NOT EXISTS { (x)<-[:HAS_OBJECT]-(:Fact) }] |
    CREATE (:Deletion {projectId: n.projectId, kind: 'entity', uuid: n.uuid,
      updatedAt: datetime()})
    DETACH DELETE n)
} IN TRANSACTIONS OF 500 ROWS
RETURN count(*) AS erased
