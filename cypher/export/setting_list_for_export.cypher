// Lists the types and instructions that were given for one graph alone.
CALL () {
  MATCH (o:Ontology {projectId: $projectId, scope: $graphUuid})
  RETURN 'ontology' AS kind, '' AS name, o AS node
  UNION
  MATCH (i:Instruction)
  WHERE i.scope = $graphUuid AND i.projectId = $projectId
  RETURN 'instruction' AS kind, i.kind + ' ' + i.name AS name, i AS node
}
RETURN kind, name, node {.*, uuid: null, projectId: null, scope: null, lock: null} AS item
ORDER BY kind DESC, name
