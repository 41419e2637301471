// Writes the new state of a node whose graph the same transaction has locked.
MATCH (e:Entity {uuid: $uuid})
WHERE e.projectId = $projectId
SET e.name = $name, e.summary = $summary, e.attributes = $attributes,
    e.entityType = $entityType, e.updatedAt = datetime($now),
    e.summaryPinned = coalesce($summaryPinned, e.summaryPinned)
SET e:$($labels)
RETURN e.uuid AS uuid, e.name AS name, e.summary AS summary, e.createdAt AS createdAt,
       e.attributes AS attributes, e.entityType AS entityType, e:User AS isUser,
       e.graphUuid AS graphUuid
