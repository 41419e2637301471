// Records which episodes say a fact.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.factUuid})
MATCH (e:Episode {uuid: row.episodeUuid})
MERGE (f)-[:EVIDENCED_BY]->(e)
RETURN count(*) AS merged
