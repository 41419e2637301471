// Keeps keyed hashes of what may not come back.
UNWIND $rows AS row
MERGE (s:Suppression {projectId: row.projectId, hash: row.hash})
  ON CREATE SET s.uuid = row.uuid, s.kind = row.kind, s.refused = 0,
    s.createdAt = datetime(row.now), s.erasureUuid = row.erasureUuid
RETURN count(s) AS merged
