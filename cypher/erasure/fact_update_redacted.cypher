// Writes facts without the identifiers of somebody who was erased.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.uuid})
SET f.fact = row.text, f.context = row.context, f.value = row.value,
    f.attributes = coalesce(row.attributes, f.attributes), f.unembedded = true,
    f.updatedAt = datetime()
REMOVE f.embeddingA, f.embeddingB, f.embeddedBy
WITH row, f
CALL (row, f) {
  UNWIND row.links AS link
  MATCH (f)-[said:EVIDENCED_BY]->(e:Episode {uuid: link.uuid})
  SET said.fact = link.text
}
RETURN count(f) AS updated
