import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

export const ontologyMerge = defineQuery('write', 'ontology/ontology_merge', {
  parameters: z.object({
    projectId: z.string(),
    scopes: z.array(z.string()),
    entityTypes: z.string(),
    edgeTypes: z.string(),
    now: z.string(),
  }),
  row: z.object({ scope: z.string() }),
});

export const ontologyCreateRestored = defineQuery('write', 'ontology/ontology_create_restored', {
  parameters: z.object({
    graphUuid: z.string(),
    entityTypes: z.string(),
    edgeTypes: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  }),
  row: z.object({ scope: z.string() }),
});

export const ontologyFindByScope = defineQuery('read', 'ontology/ontology_find_by_scope', {
  parameters: z.object({
    rows: z.array(z.object({ index: z.number(), projectId: z.string(), scope: z.string() })),
  }),
  row: z.object({ index: z.number(), entityTypes: z.string(), edgeTypes: z.string() }),
});
