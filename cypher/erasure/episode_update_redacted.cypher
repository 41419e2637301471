// Writes episodes without the identifiers of somebody who was erased.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.uuid})
SET e.content = row.text, e.context = row.context,
    e.metadata = coalesce(row.attributes, e.metadata), e.unembedded = true
REMOVE e.embeddingA, e.embeddingB, e.embeddedBy, e.contentHash
RETURN count(e) AS updated
