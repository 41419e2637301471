// Counts a session, its messages, and what only they support.
OPTIONAL MATCH (s:Session {uuid: $uuid})
RETURN count(s) AS Session,
       COUNT { MATCH (m:Message) WHERE m.sessionUuid = $uuid AND m.position IS NOT NULL }
         AS Message,
       COUNT { MATCH (m:Message)
               WHERE m.sessionUuid = $uuid AND m.position IS NOT NULL
               MATCH (j:Job) USING INDEX SEEK j:Job(episodeUuid)
               WHERE j.episodeUuid = m.uuid } AS Job,
       COUNT { MATCH (m:Message)<-[:EVIDENCED_BY]-(f:Fact)
               WHERE m.sessionUuid = $uuid AND m.position IS NOT NULL
                 AND NOT EXISTS { (f)-[:EVIDENCED_BY]->(e:Episode)
                                  WHERE coalesce(e.sessionUuid, '') <> $uuid }
               RETURN DISTINCT f } AS Fact,
       COUNT { MATCH (m:Message)-[:MENTIONS]->(n:Entity)
               WHERE m.sessionUuid = $uuid AND m.position IS NOT NULL AND NOT n:User
                 AND NOT EXISTS { (n)<-[:MENTIONS]-(e:Episode)
                                  WHERE coalesce(e.sessionUuid, '') <> $uuid }
                 AND NOT EXISTS { (n)-[:SUBJECT_OF]->(:Fact)-[:EVIDENCED_BY]->(e:Episode)
                                  WHERE coalesce(e.sessionUuid, '') <> $uuid }
                 AND NOT EXISTS { (n)<-[:HAS_OBJECT]-(:Fact)-[:EVIDENCED_BY]->(e:Episode)
                                  WHERE coalesce(e.sessionUuid, '') <> $uuid }
               RETURN DISTINCT n } AS Entity
