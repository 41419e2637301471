// Takes from a user the identifiers that it has no longer.
UNWIND $rows AS row
MATCH (i:Identifier {projectId: row.projectId, kind: row.kind, value: row.value})
SET i.lock = true
WITH i
MATCH (i)<-[held:IDENTIFIED_BY]-(u:User {uuid: $userUuid})
DELETE held
WITH DISTINCT i
CALL (i) {
  MATCH (i)<-[:CARRIES]-(r:BusinessRecord)
  SET r.undecided = true
  RETURN count(r) AS waiting
}
WITH i, waiting
FOREACH (_ IN CASE WHEN NOT EXISTS { (i)--() } THEN [1] ELSE [] END | DELETE i)
RETURN sum(waiting) AS waiting
