// Replaces the types of scopes: of the project, or of graphs that still exist.
UNWIND $scopes AS scope
OPTIONAL MATCH (u:User {graphUuid: scope})
OPTIONAL MATCH (g:Graph {graphUuid: scope})
WITH scope, coalesce(u, g) AS root
// The lock first: an erasure that has begun must not be followed by a write.
SET root.lock = true
WITH scope, root WHERE scope = 'project' OR (root IS NOT NULL AND root.erasing IS NULL)
MERGE (o:Ontology {projectId: $projectId, scope: scope})
  ON CREATE SET o.createdAt = datetime($now)
SET o.entityTypes = $entityTypes, o.edgeTypes = $edgeTypes, o.updatedAt = datetime($now)
RETURN o.scope AS scope
