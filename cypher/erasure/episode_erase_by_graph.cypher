// Removes the episodes of a graph that is being erased, messages among them.
MATCH (e:Episode) WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL
CALL (e) {
  DETACH DELETE e
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
