// Lists records that are to be decided, or decided again.
MATCH (r:BusinessRecord)
WHERE r.undecided = true
RETURN r.uuid AS uuid
LIMIT $limit
