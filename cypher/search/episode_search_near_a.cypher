CYPHER 25
// needs: vector-filter
// Finds episodes of a graph by meaning, through the index of slot A, the best first.
MATCH (e:Episode)
  SEARCH e IN (
    VECTOR INDEX episode_vector_a FOR $vector WHERE e.graphUuid = $graphUuid LIMIT $nearestMax
  ) SCORE AS score
WHERE e.ignored = false
RETURN e.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
