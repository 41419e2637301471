CYPHER 25
// needs: vector-filter
// Finds nodes of a graph by meaning, through the index of slot B, the best first.
MATCH (e:Entity)
  SEARCH e IN (
    VECTOR INDEX entity_vector_b FOR $vector WHERE e.graphUuid = $graphUuid LIMIT $nearestMax
  ) SCORE AS score
RETURN e.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
