// Creates a template unless its id is taken or there are too many, and says what happened.
MERGE (c:Counter {projectId: $projectId, kind: 'template'})
  ON CREATE SET c.value = 0, c.count = 0
SET c.lock = true
WITH c
OPTIONAL MATCH (known:Template {projectId: $projectId, templateId: $templateId})
WITH c, known, known IS NULL AND c.count >= $countMax AS full
FOREACH (_ IN CASE WHEN full OR known IS NOT NULL THEN [] ELSE [1] END |
  MERGE (t:Template {projectId: $projectId, templateId: $templateId})
    ON CREATE SET t.token = $token, t.uuid = $uuid, t.template = $template,
      t.createdAt = datetime($now), t.updatedAt = datetime($now)
  SET c.count = c.count + 1)
WITH full
OPTIONAL MATCH (t:Template {projectId: $projectId, templateId: $templateId})
RETURN full, coalesce(t.token = $token, false) AS created
