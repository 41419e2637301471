// Finds keys that are still valid, by the hash of their secret.
UNWIND $rows AS row
MATCH (k:ApiKey {hash: row.hash})
WHERE k.revokedAt IS NULL AND (k.expiresAt IS NULL OR k.expiresAt > datetime())
MATCH (p:Project {projectId: k.projectId})
RETURN row.index AS index, k.projectId AS projectId, p.uuid AS projectUuid, k.keyId AS keyId,
       k.name AS keyName, k.scopes AS scopes, k.requestsPerMinute AS requestsPerMinute
