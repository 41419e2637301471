// What says a fact, what ended it, and what took its place?
// $projectId: the project
// $factUuid: uuid of the fact
MATCH (f:Fact {uuid: $factUuid})
WHERE f.projectId = $projectId
MATCH (f)-[r:EVIDENCED_BY|CLOSED_BY]->(e:Episode)
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
OPTIONAL MATCH (f)-[:SUPERSEDED_BY]->(next:Fact)
RETURN f.fact AS fact, type(r) AS relation, e.source AS source,
       e.sourceDescription AS sourceDescription, s.sessionId AS sessionId,
       e.createdAt AS at, e.content AS content, next.fact AS successor
ORDER BY at
