// Counts what was refused.
UNWIND $rows AS row
MATCH (s:Suppression {uuid: row.uuid})
SET s.refused = s.refused + row.times, s.refusedAt = datetime($now)
RETURN count(s) AS updated
