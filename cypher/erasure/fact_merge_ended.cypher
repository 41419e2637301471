// Records by which episode facts ended, and which fact took their place.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.uuid})
OPTIONAL MATCH (e:Episode {uuid: row.closedBy})
OPTIONAL MATCH (next:Fact {uuid: row.supersededBy})
FOREACH (_ IN CASE WHEN e IS NULL THEN [] ELSE [1] END | MERGE (f)-[:CLOSED_BY]->(e))
FOREACH (_ IN CASE WHEN next IS NULL THEN [] ELSE [1] END | MERGE (f)-[:SUPERSEDED_BY]->(next))
RETURN count(f) AS merged
