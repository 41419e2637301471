// Finds the types that were set for scopes.
UNWIND $rows AS row
MATCH (o:Ontology {projectId: row.projectId, scope: row.scope})
RETURN row.index AS index, o.entityTypes AS entityTypes, o.edgeTypes AS edgeTypes
