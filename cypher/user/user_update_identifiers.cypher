// Gives users their identifiers, and has the records that carry one decided again.
UNWIND $rows AS row
// In sorted order: each is locked before anything is decided by it.
MERGE (i:Identifier {projectId: row.projectId, kind: row.kind, value: row.value})
SET i.lock = true
WITH row, i
MATCH (u:User {uuid: row.userUuid})
OPTIONAL MATCH (p:Project {projectId: row.projectId})
MERGE (u)-[held:IDENTIFIED_BY]->(i)
  // What an update says is proven by nobody, unless the project says that it is.
  ON CREATE SET held.proposesOnly =
    CASE WHEN row.byUpdate AND coalesce(p.identifiersVerified, false) = false THEN true END
WITH i
CALL (i) {
  MATCH (i)<-[:CARRIES]-(r:BusinessRecord)
  SET r.undecided = true
  RETURN count(r) AS waiting
}
RETURN sum(waiting) AS waiting
