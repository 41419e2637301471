// Takes an episode's evidence from its facts, and removes those that nothing supports any more.
MATCH (:Episode {uuid: $uuid})<-[r:EVIDENCED_BY]-(f:Fact)
DELETE r
WITH DISTINCT f
CALL (f) {
  WITH f WHERE EXISTS { (f)-[:EVIDENCED_BY]->(:Episode) }
  WITH f, COLLECT { MATCH (f)-[other:EVIDENCED_BY]->(e:Episode)
                    WHERE other.fact IS NOT NULL
                    RETURN other.fact ORDER BY e.createdAt, e.uuid } AS said
  // The words of what is gone may not stay in a fact that others say in their own.
  FOREACH (_ IN CASE WHEN size(said) > 0 AND NOT f.fact IN said THEN [1] ELSE [] END |
    SET f.fact = said[0], f.unembedded = true, f.updatedAt = datetime()
    REMOVE f.embeddingA, f.embeddingB, f.embeddedBy)
  REMOVE f.context
}
WITH f
WHERE NOT EXISTS { (f)-[:EVIDENCED_BY]->(:Episode) }
// A key that this transaction has set would still be found under it after the removal.
REMOVE f.openKey, f.slotKey
CREATE (:Deletion {projectId: f.projectId, kind: 'fact', uuid: f.uuid, updatedAt: datetime()})
DETACH DELETE f
RETURN count(*) AS erased
