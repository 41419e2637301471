CYPHER 25
// needs: vector-filter
// Meaning of nodes, slot A. Unquantised: compressed, it lost 13 % of the best and was slower.
CREATE VECTOR INDEX entity_vector_a IF NOT EXISTS FOR (n:Entity) ON n.embeddingA
  WITH [n.graphUuid]
OPTIONS {indexConfig: {`vector.dimensions`: $dimensions, `vector.similarity_function`: 'cosine',
  `vector.quantization.enabled`: false}}
