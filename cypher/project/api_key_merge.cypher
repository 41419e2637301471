// Makes a key, or puts a new secret in the place of the old one; a secret that is known stays.
OPTIONAL MATCH (same:ApiKey {hash: $hash})
CALL (same) {
  WITH same WHERE same IS NULL
  MERGE (k:ApiKey {projectId: $projectId, keyId: $keyId})
    ON CREATE SET k.createdAt = datetime()
  SET k.name = $name, k.hash = $hash, k.prefix = $prefix, k.scopes = $scopes,
      k.expiresAt = datetime($expiresAt), k.requestsPerMinute = $requestsPerMinute,
      k.revokedAt = null
  RETURN k.keyId AS keyId, k.createdAt AS createdAt
  UNION
  WITH same WHERE same IS NOT NULL
  // The operator names the root key anew at each start: it has then what a root key has.
  SET same.scopes = $scopes, same.revokedAt = null
  RETURN same.keyId AS keyId, same.createdAt AS createdAt
}
RETURN keyId, createdAt
