// Ends a key of a project; one that has ended already keeps its time.
MATCH (k:ApiKey {projectId: $projectId, keyId: $keyId})
SET k.revokedAt = coalesce(k.revokedAt, datetime())
RETURN k.keyId AS keyId
