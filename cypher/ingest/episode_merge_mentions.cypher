// Records which nodes episodes mention, what they say of them, and what a record changed of them.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.episodeUuid})
MATCH (n:Entity {uuid: row.entityUuid})
MERGE (e)-[m:MENTIONS]->(n)
SET m.change = row.change, m.said = row.said
RETURN count(*) AS merged
