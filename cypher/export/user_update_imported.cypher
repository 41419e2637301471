// Gives a user that was imported what only reading or a caller has given it before.
MATCH (u:User {uuid: $uuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
SET u.summary = coalesce($summary, ''), u.attributes = coalesce($attributes, '{}'),
    u.entityType = $entityType,
    u.createdAt = datetime($createdAt), u.updatedAt = datetime($updatedAt)
RETURN count(u) AS updated
