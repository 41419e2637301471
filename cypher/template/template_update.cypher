// Replaces the text of a template.
MATCH (t:Template {projectId: $projectId, templateId: $templateId})
SET t.template = $template, t.updatedAt = datetime($now)
RETURN t.uuid AS uuid, t.templateId AS templateId, t.template AS template
