// Writes entities without the identifiers of somebody who was erased; none resolves to them again.
UNWIND $rows AS row
MATCH (e:Entity {uuid: row.uuid})
WHERE NOT e:User
SET e.name = row.text, e.summary = coalesce(row.context, ''),
    e.attributes = coalesce(row.attributes, e.attributes), e.unembedded = true,
    e.resolutionKey = 'erased:' + e.uuid, e.updatedAt = datetime()
REMOVE e.embeddingA, e.embeddingB, e.embeddedBy
RETURN count(e) AS updated
