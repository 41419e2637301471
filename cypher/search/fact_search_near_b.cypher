CYPHER 25
// needs: vector-filter
// Finds facts of a graph by meaning, through the index of slot B, the best first.
MATCH (f:Fact)
  SEARCH f IN (
    VECTOR INDEX fact_vector_b FOR $vector WHERE f.graphUuid = $graphUuid LIMIT $nearestMax
  ) SCORE AS score
WHERE (f.openKey IS NOT NULL OR f.invalidAt > datetime())
  AND (f.validAt IS NULL OR f.validAt <= datetime())
RETURN f.uuid AS uuid, score
ORDER BY score DESC, uuid LIMIT $limit
