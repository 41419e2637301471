// Writes the keys by which users who come later find records that wait; an attached one has none.
UNWIND $rows AS row
MATCH (r:BusinessRecord {uuid: row.uuid})
CALL (r) {
  MATCH (r)-[:KEYED_BY]->(old)
  DETACH DELETE old
}
WITH row, r
UNWIND row.keys AS key
CREATE (r)-[:KEYED_BY]->(:RecordKey {projectId: r.projectId, key: key})
RETURN count(*) AS created
