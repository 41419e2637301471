// Takes an episode's evidence from its facts, and removes those that nothing supports any more.
MATCH (:Episode {uuid: $uuid})<-[r:EVIDENCED_BY]-(f:Fact)
DELETE r
WITH DISTINCT f
WHERE NOT EXISTS { (f)-[:EVIDENCED_BY]->(:Episode) }
DETACH DELETE f
RETURN count(*) AS erased
