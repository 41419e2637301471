// Records which nodes episodes mention, and what an attached record changed of them.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.episodeUuid})
MATCH (n:Entity {uuid: row.entityUuid})
MERGE (e)-[m:MENTIONS]->(n)
SET m.change = row.change
RETURN count(*) AS merged
