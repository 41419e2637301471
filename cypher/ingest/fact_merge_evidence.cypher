// Records which episodes say a fact.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.factUuid})
MATCH (e:Episode {uuid: row.episodeUuid})
MERGE (f)-[r:EVIDENCED_BY]->(e)
  ON CREATE SET f.updatedAt = datetime()
RETURN count(*) AS merged
