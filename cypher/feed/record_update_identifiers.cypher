// Gives stored records the identifiers that they carry, and takes those of an earlier version.
UNWIND $rows AS row
MATCH (r:BusinessRecord {uuid: row.uuid})
CALL (row, r) {
  MATCH (r)-[c:CARRIES]->(i:Identifier)
  WHERE NOT any(kept IN row.identifiers WHERE kept.kind = i.kind AND kept.value = i.value)
  SET i.lock = true
  DELETE c
  WITH DISTINCT i
  // What nobody has any more is somebody's address all the same.
  FOREACH (_ IN CASE WHEN EXISTS { (i)--() } THEN [] ELSE [1] END | DELETE i)
}
WITH row, r
UNWIND row.identifiers AS identifier
// One that was locked may have gone while its lock was waited for: its last owner was erased.
MERGE (i:Identifier {projectId: row.projectId, kind: identifier.kind, value: identifier.value})
SET i.lock = true
MERGE (r)-[:CARRIES]->(i)
RETURN count(*) AS carried
