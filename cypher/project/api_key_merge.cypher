// Makes a key, or puts a new secret in the place of the old one; a secret that is known stays.
OPTIONAL MATCH (same:ApiKey {hash: $hash})
CALL (same) {
  WITH same WHERE same IS NULL
  MERGE (k:ApiKey {projectId: $projectId, keyId: $keyId})
    ON CREATE SET k.createdAt = datetime()
  SET k.name = $name, k.hash = $hash, k.prefix = $prefix, k.scopes = $scopes
  RETURN k.keyId AS keyId
  UNION
  WITH same WHERE same IS NOT NULL
  RETURN same.keyId AS keyId
}
RETURN keyId
