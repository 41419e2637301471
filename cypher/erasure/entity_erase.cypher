// Removes a node with the facts it is part of.
MATCH (n:Entity {uuid: $uuid})
WHERE NOT n:User
WITH n, [(n)-[:SUBJECT_OF]->(f:Fact) | f] + [(n)<-[:HAS_OBJECT]-(f:Fact) | f] AS facts
CREATE (:Deletion {projectId: n.projectId, kind: 'entity', uuid: n.uuid, updatedAt: datetime()})
FOREACH (f IN facts |
  // A fact about the node itself stands in the list twice.
  MERGE (d:Deletion {projectId: f.projectId, kind: 'fact', uuid: f.uuid})
    ON CREATE SET d.updatedAt = datetime())
FOREACH (f IN facts | DETACH DELETE f)
DETACH DELETE n
RETURN count(*) AS erased
