// Records which episodes say a fact, and in which words.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.factUuid})
MATCH (e:Episode {uuid: row.episodeUuid})
MERGE (f)-[said:EVIDENCED_BY]->(e)
  ON CREATE SET f.updatedAt = datetime()
SET said.fact = coalesce(said.fact, row.said)
RETURN count(*) AS merged
