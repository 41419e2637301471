// Has records decided again that changed while the dump was made, or whose user came before them.
MATCH (r:BusinessRecord)
WHERE r.deleted = false
  AND (r.updatedAt >= datetime($since)
       OR r.status = 'attached'
          AND NOT EXISTS { MATCH (a:Attachment)
                           WHERE a.recordUuid = r.uuid AND a.graphUuid IS NOT NULL })
SET r.undecided = true
RETURN count(r) AS marked
