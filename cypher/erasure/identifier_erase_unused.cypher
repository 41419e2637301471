// Removes an identifier that nobody has and nothing carries; locked, so that nothing comes between.
MATCH (i:Identifier {projectId: $projectId, kind: $kind, value: $value})
SET i.lock = true
WITH i WHERE NOT EXISTS { (i)--() }
DELETE i
RETURN count(*) AS erased
