// Records which fact took the place of which.
UNWIND $rows AS row
MATCH (old:Fact {uuid: row.uuid})
MATCH (new:Fact {uuid: row.supersededBy})
MERGE (old)-[:SUPERSEDED_BY]->(new)
RETURN count(*) AS merged
