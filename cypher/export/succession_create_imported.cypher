// Links facts of a user that is imported with those that took their place.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.uuid})
WHERE f.graphUuid = $graphUuid
MATCH (next:Fact {uuid: row.nextUuid})
WHERE next.graphUuid = $graphUuid
CREATE (f)-[:SUPERSEDED_BY]->(next)
RETURN count(*) AS created
