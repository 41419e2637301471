// Finds a template by the id its caller chose.
MATCH (t:Template {projectId: $projectId, templateId: $templateId})
RETURN t.uuid AS uuid, t.templateId AS templateId, t.template AS template
