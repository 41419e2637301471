// Lists the keys of a project, oldest first; their secrets are stored nowhere.
MATCH (k:ApiKey)
WHERE k.projectId = $projectId AND k.createdAt IS NOT NULL
RETURN k.keyId AS keyId, k.name AS name, k.prefix AS prefix, k.scopes AS scopes,
       k.createdAt AS createdAt, k.expiresAt AS expiresAt, k.revokedAt AS revokedAt,
       k.requestsPerMinute AS requestsPerMinute
ORDER BY createdAt, keyId
