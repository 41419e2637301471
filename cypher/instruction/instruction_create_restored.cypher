// Gives a graph that is imported the instructions it had.
MATCH (u:User {graphUuid: $graphUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL
UNWIND $rows AS row
CREATE (i:Instruction {projectId: u.projectId, scope: u.graphUuid, kind: row.kind,
  name: row.name, text: row.text, position: row.position, createdAt: datetime(row.createdAt),
  updatedAt: datetime(row.updatedAt)})
RETURN i.name AS name
