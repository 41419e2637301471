// Ends facts: they stop being open, and are kept.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.uuid})
SET f.invalidAt = datetime(row.invalidAt), f.expiredAt = datetime(row.now),
    f.updatedAt = datetime(row.now)
REMOVE f.openKey, f.slotKey
WITH row, f
MATCH (e:Episode {uuid: row.episodeUuid})
MERGE (f)-[:CLOSED_BY]->(e)
RETURN count(f) AS closed
