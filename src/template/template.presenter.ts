import type { TemplateRow } from './template.queries.js';
import type { ContextTemplateResponse } from './template.types.js';

/** A stored template as the wire has it. */
export const presentTemplate = (row: TemplateRow): ContextTemplateResponse => ({
  uuid: row.uuid,
  template_id: row.templateId,
  template: row.template,
});
