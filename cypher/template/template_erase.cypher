// Removes a template and counts it out.
MATCH (c:Counter {projectId: $projectId, kind: 'template'})
SET c.lock = true
WITH c
MATCH (t:Template {projectId: $projectId, templateId: $templateId})
SET c.count = c.count - 1
DETACH DELETE t
RETURN count(*) AS erased
