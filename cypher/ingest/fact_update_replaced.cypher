// Ends the facts that only an earlier version of a record said.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.episodeUuid})
MATCH (old:Episode {uuid: row.replacesUuid})<-[:EVIDENCED_BY]-(f:Fact)
// A later version of this record still says it, or another record in its last version, or a person.
WHERE f.openKey IS NOT NULL AND NOT EXISTS {
  MATCH (f)-[:EVIDENCED_BY]->(other:Episode)
  WHERE CASE WHEN other.recordUuid = old.recordUuid THEN other.version > old.version
             ELSE other.replacedBy IS NULL END }
WITH row, e, f,
     CASE WHEN f.validAt > datetime(row.at) THEN f.validAt ELSE datetime(row.at) END AS endedAt
SET f.invalidAt = endedAt, f.expiredAt = datetime(row.now), f.updatedAt = datetime(row.now)
REMOVE f.openKey, f.slotKey
MERGE (f)-[:CLOSED_BY]->(e)
RETURN DISTINCT f.subjectUuid AS subjectUuid
