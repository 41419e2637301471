import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const byUuid = z.object({ uuid: z.string() });
const erased = z.object({ erased: z.number() });

export const recordListByUser = defineQuery('read', 'erasure/record_list_by_user', {
  parameters: z.object({ uuid: z.string(), limit: z.number() }),
  row: z.object({
    uuid: z.string(),
    data: z.string(),
    type: z.string().nullable(),
    key: z.string().nullable(),
    identifiers: z.array(z.object({ kind: z.string(), value: z.string() })),
    name: z.string(),
    isShared: z.boolean(),
    /** Nothing but its name speaks for this user. */
    isProposal: z.boolean(),
  }),
});

export type RecordOfUser = z.output<(typeof recordListByUser)['row']>;

export const recordMarkLocked = defineQuery('write', 'erasure/record_mark_locked', {
  parameters: byUuid,
  row: z.object({ locked: z.number() }),
});

export const recordFindForErasure = defineQuery('read', 'erasure/record_find_for_erasure', {
  parameters: z.object({ uuid: z.string(), userUuid: z.string() }),
  row: recordListByUser.row.pick({ data: true, type: true, key: true, isShared: true }),
});

export const attachmentListByRecord = defineQuery('read', 'erasure/attachment_list_by_record', {
  parameters: z.object({ recordUuid: z.string() }),
  row: z.object({
    uuid: z.string(),
    graphUuid: z.string(),
    version: z.number(),
    projectId: z.string(),
  }),
});

export const attachmentErase = defineQuery('write', 'erasure/attachment_erase', {
  parameters: byUuid,
  row: erased,
});

export const recordErase = defineQuery('write', 'erasure/record_erase', {
  parameters: byUuid,
  row: erased,
});

export const recordUpdateRedacted = defineQuery('write', 'erasure/record_update_redacted', {
  parameters: z.object({
    uuid: z.string(),
    /** Empty when it is about no user. */
    userUuid: z.string(),
    key: z.string().nullable(),
    data: z.string(),
    contentHash: z.string(),
    profile: z.string(),
    identifiers: z.array(z.object({ kind: z.string(), value: z.string() })),
  }),
  row: z.object({ updated: z.number() }),
});

export const identityEraseByUser = defineQuery('write', 'erasure/identity_erase_by_user', {
  parameters: byUuid,
  row: erased,
});

export const identifierMarkLocked = defineQuery('write', 'erasure/identifier_mark_locked', {
  parameters: byUuid,
  row: z.object({ locked: z.number() }),
});

export const reviewEraseByPair = defineQuery('write', 'erasure/review_erase_by_pair', {
  parameters: z.object({ recordUuid: z.string(), userUuid: z.string() }),
  row: erased,
});

const identifier = { projectId: z.string(), kind: z.string(), value: z.string() };

export const recordListByIdentifier = defineQuery('read', 'erasure/record_list_by_identifier', {
  parameters: z.object({ ...identifier, limit: z.number() }),
  row: z.object({
    ...recordListByUser.row.shape,
    source: z.string().nullable(),
    at: z.string(),
  }),
});

export const identifierFindHolders = defineQuery('read', 'erasure/identifier_find_holders', {
  parameters: z.object(identifier),
  row: z.object({ users: z.number() }),
});

export const identifierEraseUnused = defineQuery('write', 'erasure/identifier_erase_unused', {
  parameters: z.object(identifier),
  row: erased,
});
