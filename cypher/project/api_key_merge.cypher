// Makes a key, or puts a new secret in the place of the old one with the same key id.
MERGE (k:ApiKey {projectId: $projectId, keyId: $keyId})
  ON CREATE SET k.createdAt = datetime()
SET k.name = $name, k.hash = $hash, k.prefix = $prefix, k.scopes = $scopes
RETURN k.keyId AS keyId
