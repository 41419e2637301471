// Removes the facts of a graph that is being erased, in transactions of bounded size.
MATCH (f:Fact) WHERE f.graphUuid = $graphUuid AND f.createdAt IS NOT NULL
CALL (f) {
  DETACH DELETE f
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
