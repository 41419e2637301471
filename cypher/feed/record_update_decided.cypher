// Writes what became of records.
UNWIND $rows AS row
MATCH (r:BusinessRecord {uuid: row.uuid})
SET r.status = row.status,
    r.expiresAt = CASE WHEN row.expiresAt IS NULL THEN null ELSE datetime(row.expiresAt) END
REMOVE r.undecided
RETURN count(r) AS updated
