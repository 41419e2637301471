import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

export const projectMerge = defineQuery('write', 'project/project_merge', {
  parameters: z.object({ projectId: z.string(), uuid: z.string(), name: z.string() }),
  row: z.object({ projectId: z.string(), uuid: z.string() }),
});

export const projectFindById = defineQuery('read', 'project/project_find_by_id', {
  parameters: z.object({ projectId: z.string() }),
  row: z.object({
    uuid: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    defaultTimeZone: z.string().nullable(),
    identifiersVerified: z.boolean().nullable(),
    createdAt: z.string(),
    messagesDays: z.number().nullable(),
    closedFactsDays: z.number().nullable(),
  }),
});

export const projectUpdateRetention = defineQuery('write', 'project/project_update_retention', {
  parameters: z.object({
    projectId: z.string(),
    messagesDays: z.number().nullable(),
    closedFactsDays: z.number().nullable(),
  }),
  row: z.object({ projectId: z.string() }),
});

export const projectUpdateTimeZone = defineQuery('write', 'project/project_update_time_zone', {
  parameters: z.object({ projectId: z.string(), defaultTimeZone: z.string() }),
  row: z.object({ projectId: z.string() }),
});

export const projectUpdateVerified = defineQuery('write', 'project/project_update_verified', {
  parameters: z.object({ projectId: z.string(), verified: z.boolean() }),
  row: z.object({ projectId: z.string() }),
});

export const apiKeyMerge = defineQuery('write', 'project/api_key_merge', {
  parameters: z.object({
    projectId: z.string(),
    keyId: z.string(),
    name: z.string(),
    hash: z.string(),
    prefix: z.string(),
    scopes: z.array(z.string()),
  }),
  row: z.object({ keyId: z.string() }),
});

export const apiKeyFindByHash = defineQuery('read', 'project/api_key_find_by_hash', {
  parameters: z.object({ rows: z.array(z.object({ index: z.number(), hash: z.string() })) }),
  row: z.object({
    index: z.number(),
    projectId: z.string(),
    projectUuid: z.string(),
    keyId: z.string(),
    scopes: z.array(z.enum(['read', 'write', 'erase', 'admin'])),
  }),
});
