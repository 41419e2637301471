// Removes the jobs of a graph that is being erased: there is nothing left to read.
MATCH (j:Job) WHERE j.graphUuid = $graphUuid
CALL (j) {
  DETACH DELETE j
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
