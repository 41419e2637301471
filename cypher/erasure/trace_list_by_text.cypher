// Lists what in other graphs of a project has words of an identifier.
CALL () {
  CALL db.index.fulltext.queryNodes('episode_text', $text, {limit: $limit}) YIELD node
  RETURN node
  UNION
  CALL db.index.fulltext.queryNodes('fact_text', $text, {limit: $limit}) YIELD node
  RETURN node
  UNION
  CALL db.index.fulltext.queryNodes('entity_text', $text, {limit: $limit}) YIELD node
  RETURN node
}
WITH DISTINCT node
WHERE node.projectId = $projectId AND node.graphUuid <> $graphUuid AND NOT node:User
RETURN CASE WHEN node:Fact THEN 'fact' WHEN node:Entity THEN 'entity' ELSE 'episode' END AS kind,
       node.uuid AS uuid, node.graphUuid AS graphUuid,
       CASE WHEN node:Fact THEN node.subjectUuid WHEN node:Entity THEN node.uuid END
         AS subjectUuid,
       coalesce(node.content, node.fact, node.name) AS text,
       coalesce(node.context, node.summary) AS context, node.value AS value,
       coalesce(node.attributes, node.metadata) AS attributes,
       COLLECT { MATCH (node)-[said:EVIDENCED_BY|MENTIONS]->(to)
                 WHERE coalesce(said.fact, said.said, said.change) IS NOT NULL
                 RETURN {uuid: to.uuid, text: coalesce(said.fact, said.said),
                         change: said.change} } AS links
