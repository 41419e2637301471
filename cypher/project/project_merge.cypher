// Makes a project unless it exists, with the counters its lists read.
MERGE (p:Project {projectId: $projectId})
  ON CREATE SET p.uuid = $uuid, p.name = $name, p.createdAt = datetime()
WITH p
UNWIND ['user', 'session'] AS kind
MERGE (c:Counter {projectId: $projectId, kind: kind})
  ON CREATE SET c.value = 0, c.count = 0
RETURN DISTINCT p.projectId AS projectId, p.uuid AS uuid
