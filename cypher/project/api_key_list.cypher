// Lists the keys of a project, oldest first; their secrets are stored nowhere.
MATCH (k:ApiKey {projectId: $projectId})
RETURN k.keyId AS keyId, k.name AS name, k.prefix AS prefix, k.scopes AS scopes,
       k.createdAt AS createdAt, k.expiresAt AS expiresAt, k.revokedAt AS revokedAt,
       k.requestsPerMinute AS requestsPerMinute
ORDER BY createdAt, keyId
