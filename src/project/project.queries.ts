import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const scope = z.enum(['read', 'write', 'erase', 'admin', 'metrics', 'root']);

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
    expiresAt: z.string().nullable(),
    requestsPerMinute: z.number().nullable(),
  }),
  row: z.object({ keyId: z.string(), createdAt: z.string() }),
});

export const apiKeyFindByHash = defineQuery('read', 'project/api_key_find_by_hash', {
  parameters: z.object({ rows: z.array(z.object({ index: z.number(), hash: z.string() })) }),
  row: z.object({
    index: z.number(),
    projectId: z.string(),
    projectUuid: z.string(),
    keyId: z.string(),
    keyName: z.string(),
    scopes: z.array(scope),
    requestsPerMinute: z.number().nullable(),
  }),
});

export const apiKeyList = defineQuery('read', 'project/api_key_list', {
  parameters: z.object({ projectId: z.string() }),
  row: z.object({
    keyId: z.string(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(scope),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
    requestsPerMinute: z.number().nullable(),
  }),
});

export const apiKeyUpdateRevoked = defineQuery('write', 'project/api_key_update_revoked', {
  parameters: z.object({ projectId: z.string(), keyId: z.string() }),
  row: z.object({ keyId: z.string() }),
});

export const projectCreate = defineQuery('write', 'project/project_create', {
  parameters: z.object({
    projectId: z.string(),
    uuid: z.string(),
    name: z.string(),
    description: z.string().nullable(),
  }),
  row: z.object({ created: z.boolean() }),
});

export const projectList = defineQuery('read', 'project/project_list', {
  parameters: z.object({ skip: z.number(), limit: z.number() }),
  row: z.object({
    projectId: z.string(),
    uuid: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    createdAt: z.string(),
  }),
});

const auditEntry = z.object({
  uuid: z.string(),
  projectId: z.string(),
  at: z.string(),
  action: z.string(),
  keyId: z.string(),
  keyName: z.string(),
  target: z.string().nullable(),
  requestId: z.string(),
});

export type AuditEntry = z.output<typeof auditEntry>;

export const auditCreate = defineQuery('write', 'project/audit_create', {
  parameters: z.object({ rows: z.array(auditEntry) }),
  row: z.object({ created: z.number() }),
});

export const auditUpdateStatus = defineQuery('write', 'project/audit_update_status', {
  parameters: z.object({ rows: z.array(z.object({ uuid: z.string(), status: z.number() })) }),
  row: z.object({ updated: z.number() }),
});

export const auditList = defineQuery('read', 'project/audit_list', {
  parameters: z.object({
    projectId: z.string(),
    from: z.string(),
    to: z.string(),
    action: z.string().nullable(),
    skip: z.number(),
    limit: z.number(),
  }),
  row: auditEntry.omit({ projectId: true }).extend({ status: z.number().nullable() }),
});
