import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

export const templateRow = z.object({
  uuid: z.string(),
  templateId: z.string(),
  template: z.string(),
});

export type TemplateRow = z.output<typeof templateRow>;

const key = { projectId: z.string(), templateId: z.string() };

export const templateCreate = defineQuery('write', 'template/template_create', {
  parameters: z.object({
    ...key,
    token: z.string(),
    uuid: z.string(),
    template: z.string(),
    countMax: z.number(),
    now: z.string(),
  }),
  row: z.object({ full: z.boolean(), created: z.boolean() }),
});

export const templateFindById = defineQuery('read', 'template/template_find_by_id', {
  parameters: z.object(key),
  row: templateRow,
});

export const templateList = defineQuery('read', 'template/template_list', {
  parameters: z.object({ projectId: z.string(), limit: z.number() }),
  row: templateRow,
});

export const templateUpdate = defineQuery('write', 'template/template_update', {
  parameters: z.object({ ...key, template: z.string(), now: z.string() }),
  row: templateRow,
});

export const templateErase = defineQuery('write', 'template/template_erase', {
  parameters: z.object(key),
  row: z.object({ erased: z.number() }),
});
