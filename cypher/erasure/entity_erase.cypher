// Removes a node with the facts it is part of.
MATCH (n:Entity {uuid: $uuid})
WHERE NOT n:User
OPTIONAL MATCH (n)-[:SUBJECT_OF]->(said:Fact)
OPTIONAL MATCH (n)<-[:HAS_OBJECT]-(about:Fact)
DETACH DELETE said, about, n
RETURN count(*) AS erased
