// Removes the types and instructions that were given for a graph that is being erased.
OPTIONAL MATCH (o:Ontology {projectId: $projectId, scope: $graphUuid})
DETACH DELETE o
WITH count(*) AS _
UNWIND $kinds AS kind
MATCH (i:Instruction)
WHERE i.projectId = $projectId AND i.kind = kind AND i.scope = $graphUuid AND i.name IS NOT NULL
DETACH DELETE i
RETURN count(*) AS erased
