// Removes the next messages of a session that is being erased, with what only they supported.
MATCH (s:Session {uuid: $uuid})<-[:HAS_SESSION]-(root)
WHERE s.erasing = true
// The root first: a reader of one of these messages is done before, or finds it gone.
SET root.lock = true
WITH s
MATCH (m:Message)
WHERE m.sessionUuid = s.uuid AND m.position IS NOT NULL
WITH m ORDER BY m.sessionUuid, m.position LIMIT $limit
CALL (m) {
  WITH m, [(m)<-[:EVIDENCED_BY]-(f:Fact) | f] AS facts,
    [(m)-[:MENTIONS]->(n) WHERE NOT n:User | n] AS entities
  OPTIONAL MATCH (j:Job {episodeUuid: m.uuid})
  DETACH DELETE m, j
  WITH facts, entities
  // A fact that others say too keeps none of the words of this one.
  CALL (facts) {
    UNWIND facts AS f
    WITH f, COLLECT { MATCH (f)-[other:EVIDENCED_BY]->(e:Episode)
                      WHERE other.fact IS NOT NULL
                      RETURN other.fact ORDER BY e.createdAt, e.uuid } AS said
    WHERE size(said) > 0
    REMOVE f.context
    FOREACH (_ IN CASE WHEN f.fact IN said THEN [] ELSE [1] END |
      SET f.fact = said[0], f.unembedded = true, f.updatedAt = datetime()
      REMOVE f.embeddingA, f.embeddingB, f.embeddedBy)
    RETURN count(f) AS kept
  }
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
}
RETURN count(*) AS erased
