// Gives a graph that is imported the types it had.
MATCH (u:User {graphUuid: $graphUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
CREATE (o:Ontology {projectId: u.projectId, scope: u.graphUuid, entityTypes: $entityTypes,
  edgeTypes: $edgeTypes, createdAt: datetime($createdAt), updatedAt: datetime($updatedAt)})
RETURN o.scope AS scope
