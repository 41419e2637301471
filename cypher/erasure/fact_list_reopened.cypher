// Lists what an episode has ended, and what took its place, before the episode is undone.
MATCH (e:Episode {uuid: $uuid})
CALL (e) {
  MATCH (e)<-[:CLOSED_BY]-(f:Fact)
  RETURN f
  UNION
  MATCH (e)<-[:EVIDENCED_BY]-(:Fact)<-[:SUPERSEDED_BY]-(f:Fact)
  RETURN f
}
WITH DISTINCT e, f
OPTIONAL MATCH (f)-[:SUPERSEDED_BY]->(next:Fact)
OPTIONAL MATCH (next)-[:SUPERSEDED_BY]->(after:Fact)
WITH e, f, head(collect(next)) AS next, head(collect(after.uuid)) AS afterUuid
RETURN f.uuid AS uuid, f.subjectUuid AS subjectUuid, f.groupKey AS groupKey,
       f.pairKey AS pairKey, f.single AS single,
       next.uuid AS nextUuid, next.invalidAt AS nextInvalidAt, next.expiredAt AS nextExpiredAt,
       afterUuid,
       head(COLLECT { MATCH (next)-[:CLOSED_BY]->(x:Episode) RETURN x.uuid }) AS nextClosedBy,
       head(COLLECT { MATCH (next)-[:EVIDENCED_BY]->(x:Episode)
                      WHERE x.uuid <> e.uuid RETURN x.uuid }) AS nextSupport
