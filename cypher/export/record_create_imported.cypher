// Makes records of a user that is imported, unless their source has sent them again meanwhile.
MATCH (u:User {uuid: $rootUuid})
SET u.lock = true
// Of one who is being erased nothing may come after what was found of it.
WITH u WHERE u.erasing IS NULL
UNWIND $rows AS row
MERGE (r:BusinessRecord {projectId: $projectId, recordKey: row.recordKey})
  ON CREATE SET r.uuid = row.uuid, r.source = row.source, r.type = row.type, r.key = row.key,
    r.sourceDescription = row.sourceDescription, r.data = row.data,
    r.contentHash = row.contentHash, r.profile = row.profile, r.version = row.version,
    r.deleted = false, r.status = row.status, r.at = datetime(row.at),
    r.createdAt = datetime(row.createdAt), r.updatedAt = datetime(row.updatedAt),
    r.expiresAt = datetime(row.expiresAt)
WITH row, r WHERE r.uuid = row.uuid
UNWIND row.carries AS identifier
MERGE (i:Identifier {projectId: $projectId, kind: identifier.kind, value: identifier.value})
MERGE (r)-[:CARRIES]->(i)
RETURN count(*) AS created
