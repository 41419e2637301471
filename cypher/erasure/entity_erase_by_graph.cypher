// Removes the entities of a graph that is being erased, but for the user at its root.
MATCH (e:Entity) WHERE e.graphUuid = $graphUuid AND e.createdAt IS NOT NULL AND NOT e:User
CALL (e) {
  DETACH DELETE e
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
