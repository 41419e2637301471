// Takes an episode's evidence from its facts, and removes those that nothing supports any more.
MATCH (:Episode {uuid: $uuid})<-[r:EVIDENCED_BY]-(f:Fact)
DELETE r
WITH DISTINCT f
WHERE NOT EXISTS { (f)-[:EVIDENCED_BY]->(:Episode) }
// A key that this transaction has set would still be found under it after the removal.
REMOVE f.openKey, f.slotKey
CREATE (:Deletion {projectId: f.projectId, kind: 'fact', uuid: f.uuid, updatedAt: datetime()})
DETACH DELETE f
RETURN count(*) AS erased
