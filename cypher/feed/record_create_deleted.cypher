// Notes that a record which never came is deleted: a version of before comes too late then.
MERGE (r:BusinessRecord {projectId: $projectId, recordKey: $recordKey})
  ON CREATE SET r.uuid = $uuid, r.version = 1, r.deleted = true, r.status = 'deleted',
    r.at = datetime($at), r.createdAt = datetime($now), r.updatedAt = datetime($now)
RETURN count(r) AS created
