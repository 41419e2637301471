// Locks a record that its source has deleted; nothing when it is unknown or newer.
MATCH (r:BusinessRecord {projectId: $projectId, recordKey: $recordKey})
SET r.lock = true
RETURN r.uuid AS uuid, r.deleted AS deleted, $given AND datetime($at) < r.at AS late
