// Lists erasures that were begun and have not ended.
MATCH (x:Erasure)
WHERE x.status = 'erasing'
RETURN x.uuid AS uuid
ORDER BY x.requestedAt, uuid
