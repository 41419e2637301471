// Records which entities an episode speaks of.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.episodeUuid})
MATCH (n:Entity {uuid: row.entityUuid})
MERGE (e)-[:MENTIONS]->(n)
RETURN count(*) AS merged
