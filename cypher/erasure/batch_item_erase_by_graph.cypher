// Removes what batches still hold for a graph that is being erased.
MATCH (i:BatchItem) WHERE i.graphUuid = $graphUuid
CALL (i) {
  DETACH DELETE i
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
