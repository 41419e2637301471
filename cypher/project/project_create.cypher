// Makes a project unless its id is taken, with the counters its lists read.
MERGE (p:Project {projectId: $projectId})
  ON CREATE SET p.uuid = $uuid, p.name = $name, p.description = $description,
    p.createdAt = datetime()
WITH p, p.uuid = $uuid AS created
FOREACH (kind IN CASE WHEN created THEN ['user', 'session'] ELSE [] END |
  MERGE (c:Counter {projectId: $projectId, kind: kind})
    ON CREATE SET c.value = 0, c.count = 0)
RETURN created
