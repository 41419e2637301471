// Lists the templates of a project by their ids.
MATCH (t:Template)
WHERE t.projectId = $projectId AND t.templateId IS NOT NULL
WITH t ORDER BY t.projectId, t.templateId LIMIT $limit
RETURN t.uuid AS uuid, t.templateId AS templateId, t.template AS template
