// Links episodes of a user that is imported with what they mention, inside its graph alone.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.episodeUuid})
WHERE e.graphUuid = $graphUuid
MATCH (n:Entity {uuid: row.entityUuid})
WHERE n.graphUuid = $graphUuid
CREATE (e)-[:MENTIONS {change: row.change, said: row.said}]->(n)
RETURN count(*) AS created
