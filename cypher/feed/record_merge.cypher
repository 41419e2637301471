// Stores records, or what has changed of them; an older version that comes late changes nothing.
UNWIND $rows AS row
MERGE (r:BusinessRecord {projectId: row.projectId, recordKey: row.recordKey})
  ON CREATE SET r.uuid = row.uuid, r.createdAt = datetime(row.now), r.version = 0
SET r.lock = true
WITH row, r,
     CASE WHEN r.version = 0 AND NOT row.usable THEN 'unusable'
          WHEN r.version > 0 AND row.given AND datetime(row.at) < r.at THEN 'late'
          WHEN r.version > 0 AND NOT r.deleted AND r.contentHash = row.contentHash
            THEN 'unchanged'
          ELSE 'stored' END AS outcome
FOREACH (_ IN CASE WHEN outcome = 'stored' THEN [1] ELSE [] END |
  SET r.version = r.version + 1, r.undecided = true, r.deleted = false, r.source = row.source,
      r.type = row.type, r.key = row.key, r.sourceDescription = row.sourceDescription,
      r.data = row.data, r.contentHash = row.contentHash, r.profile = row.profile,
      r.at = datetime(row.at), r.updatedAt = datetime(row.now))
// The same version again confirms that it still holds: what comes late is told by the last time.
FOREACH (_ IN CASE WHEN outcome = 'unchanged' AND datetime(row.at) > r.at THEN [1] ELSE [] END |
  SET r.at = datetime(row.at))
WITH row, r, r.uuid AS uuid, outcome
// A first version that speaks of nobody is not kept.
FOREACH (_ IN CASE WHEN outcome = 'unusable' THEN [1] ELSE [] END | DETACH DELETE r)
RETURN row.index AS index, uuid, outcome
