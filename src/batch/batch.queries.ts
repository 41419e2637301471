import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';
import { BatchItemKind, BatchItemStatus } from './batch.types.js';

const projectId = z.string();
const uuid = z.string();
const named = z.object({ uuid });
const text = z.string().nullable();
const erased = z.object({ erased: z.number() });

export const batchCreate = defineQuery('write', 'batch/batch_create', {
  parameters: z.object({
    projectId,
    uuid,
    ignoreRoles: z.array(z.string()),
    metadata: z.string(),
    strictOntology: z.boolean(),
    now: z.string(),
  }),
  row: named,
});

/** A batch; counts are of one that is being worked on, else zero. */
export const batchRow = z.object({
  uuid,
  number: z.number(),
  status: z.enum(['draft', 'processing', 'succeeded', 'partial', 'failed']),
  itemCount: z.number(),
  ignoreRoles: z.array(z.string()),
  metadata: z.string(),
  strictOntology: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  processedAt: text,
  completedAt: text,
  handed: z.boolean(),
  refused: z.number(),
  succeeded: z.number(),
  failed: z.number(),
  canceled: z.number(),
  /** Items not handed over yet. */
  pending: z.number(),
  /** Episodes that were read. */
  read: z.number(),
  /** Episodes that wait to be read, parked ones among them. */
  waiting: z.number(),
  parked: z.number(),
});

export type BatchRow = z.output<typeof batchRow>;

export const batchFindById = defineQuery('read', 'batch/batch_find_by_id', {
  parameters: z.object({ projectId, uuid }),
  row: batchRow,
});

export const batchList = defineQuery('read', 'batch/batch_list', {
  parameters: z.object({
    projectId,
    cursor: z.number(),
    statuses: z.array(z.string()),
    limit: z.number(),
  }),
  row: batchRow,
});

export const batchFindForUpdate = defineQuery('write', 'batch/batch_find_for_update', {
  parameters: z.object({ projectId, uuid, firstItemUuid: z.string() }),
  row: z.object({ status: batchRow.shape.status, itemCount: z.number(), done: z.boolean() }),
});

export const rootFindForItems = defineQuery('write', 'batch/root_find_for_items', {
  parameters: z.object({
    projectId,
    rows: z.array(z.object({ index: z.number(), userId: text, graphId: text, threadId: text })),
  }),
  row: z.object({
    index: z.number(),
    graphUuid: z.string(),
    rootUuid: z.string(),
    sessionUuid: text,
    userId: text,
    userUuid: text,
  }),
});

export const createdItem = z.object({
  uuid,
  position: z.number(),
  kind: z.enum(BatchItemKind),
  episodeUuid: z.string(),
  graphUuid: z.string(),
  rootUuid: z.string(),
  sessionUuid: text,
  userId: text,
  userUuid: text,
  graphId: text,
  threadId: text,
  documentId: text,
  payload: z.string(),
});

export const batchItemCreate = defineQuery('write', 'batch/batch_item_create', {
  parameters: z.object({ batchUuid: z.string(), rows: z.array(createdItem), now: z.string() }),
  row: z.object({ created: z.number() }),
});

export const itemRow = z.object({
  uuid,
  position: z.number(),
  kind: z.enum(BatchItemKind),
  status: z.enum(BatchItemStatus),
  episodeUuid: z.string(),
  graphUuid: z.string(),
  userId: text,
  userUuid: text,
  graphId: text,
  threadId: text,
  documentId: text,
  error: text,
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type ItemRow = z.output<typeof itemRow>;

export const batchItemList = defineQuery('read', 'batch/batch_item_list', {
  parameters: z.object({
    projectId,
    batchUuid: z.string(),
    cursor: z.number(),
    /** Empty: all. */
    status: z.string(),
    limit: z.number(),
  }),
  row: itemRow,
});

export const batchUpdateStarted = defineQuery('write', 'batch/batch_update_started', {
  parameters: z.object({ uuid, now: z.string() }),
  row: named,
});

export const batchClaim = defineQuery('write', 'batch/batch_claim', {
  parameters: z.object({ uuid, holder: z.string(), leaseSeconds: z.number() }),
  row: z.object({ projectId, ignoreRoles: z.array(z.string()) }),
});

export const pendingItem = z.object({
  uuid,
  position: z.number(),
  kind: z.enum(BatchItemKind),
  episodeUuid: z.string(),
  graphUuid: z.string(),
  rootUuid: z.string(),
  /** Null for an episode, and for a message whose thread is gone. */
  sessionId: text,
  documentId: text,
  payload: z.string(),
  /** It was stored before a crash could say so. */
  stored: z.boolean(),
});

export type PendingItem = z.output<typeof pendingItem>;

export const batchItemListPending = defineQuery('read', 'batch/batch_item_list_pending', {
  parameters: z.object({ batchUuid: z.string(), limit: z.number() }),
  row: pendingItem,
});

export const batchItemUpdateHanded = defineQuery('write', 'batch/batch_item_update_handed', {
  parameters: z.object({
    batchUuid: z.string(),
    rows: z.array(z.object({ uuid, error: text })),
    now: z.string(),
  }),
  row: z.object({ handed: z.number() }),
});

export const batchUpdateHanded = defineQuery('write', 'batch/batch_update_handed', {
  parameters: z.object({ uuid, holder: z.string(), now: z.string() }),
  row: named,
});

export const batchUpdateCompleted = defineQuery('write', 'batch/batch_update_completed', {
  parameters: z.object({
    uuid,
    status: z.enum(['succeeded', 'partial', 'failed']),
    succeeded: z.number(),
    failed: z.number(),
    canceled: z.number(),
    now: z.string(),
  }),
  row: named,
});

export const batchMarkErasing = defineQuery('write', 'batch/batch_mark_erasing', {
  parameters: z.object({ uuid }),
  row: named,
});

export const batchItemErase = defineQuery('write', 'batch/batch_item_erase', {
  parameters: z.object({ batchUuid: z.string() }),
  row: erased,
});

export const batchErase = defineQuery('write', 'batch/batch_erase', {
  parameters: z.object({ uuid }),
  row: erased,
});

export const batchListUnfinished = defineQuery('read', 'batch/batch_list_unfinished', {
  parameters: z.object({}),
  row: z.object({ uuid, erasing: z.boolean() }),
});
