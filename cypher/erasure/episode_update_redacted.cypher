// Writes episodes without the identifiers of somebody who was erased.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.uuid})
SET e.content = row.text, e.context = row.context,
    e.metadata = coalesce(row.attributes, e.metadata), e.unembedded = true,
    e.updatedAt = datetime()
REMOVE e.embeddingA, e.embeddingB, e.embeddedBy, e.contentHash
WITH row, e
CALL (row, e) {
  UNWIND row.links AS link
  MATCH (e)-[m:MENTIONS]->(n:Entity {uuid: link.uuid})
  SET m.said = link.text, m.change = link.change
}
RETURN count(e) AS updated
