import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const text = z.string();
const maybe = z.string().nullable();
const byUuid = z.object({ uuid: text });
const count = z.number();

/** An erasure as it is kept: what it has to do, and what it has done. */
export const erasureRow = z.object({
  projectId: text,
  uuid: text,
  kind: z.enum(['user', 'session', 'graph', 'subject', 'retention']),
  status: z.enum(['erasing', 'complete']),
  erasedUuid: text,
  erasedGraphUuid: text,
  /** The root of the graph that existed for a session alone. */
  ownRootUuid: maybe,
  subjectHash: maybe,
  sharedMode: z.enum(['count', 'erase']),
  suppressed: count,
  requestedAt: text,
  completedAt: maybe,
  /** JSON: what was there. Absent until it was counted; nothing is removed before. */
  counts: maybe,
  /** JSON: the signed receipt. */
  receipt: maybe,
  /** JSON: whom it is about, where nothing else says so; gone when it has ended. */
  pending: maybe,
});

export type ErasureRow = z.output<typeof erasureRow>;

export const erasureCreate = defineQuery('write', 'erasure/erasure_create', {
  parameters: z.object({
    projectId: text,
    uuid: text,
    kind: text,
    erasedUuid: text,
    erasedGraphUuid: text,
    ownRootUuid: maybe,
    subjectHash: maybe,
    sharedMode: text,
    suppressed: count,
    pending: maybe,
    now: text,
  }),
  row: byUuid,
});

export const erasureCreateMissing = defineQuery('write', 'erasure/erasure_create_missing', {
  parameters: z.object({
    projectId: text,
    uuid: text,
    kind: text,
    erasedUuid: text,
    erasedGraphUuid: text,
    now: text,
  }),
  row: byUuid,
});

export const erasureListUnfinished = defineQuery('read', 'erasure/erasure_list_unfinished', {
  parameters: z.object({}),
  row: byUuid,
});

export const erasureFindByUuid = defineQuery('read', 'erasure/erasure_find_by_uuid', {
  parameters: byUuid,
  row: erasureRow,
});

export const erasureList = defineQuery('read', 'erasure/erasure_list', {
  parameters: z.object({ projectId: text, skip: count, limit: count }),
  row: erasureRow,
});

export const erasureListBySubject = defineQuery('read', 'erasure/erasure_list_by_subject', {
  parameters: z.object({ projectId: text, subjectHashes: z.array(text), limit: count }),
  row: erasureRow,
});

export const erasureCount = defineQuery('read', 'erasure/erasure_count', {
  parameters: z.object({ projectId: text }),
  row: z.object({ total: count }),
});

export const erasureUpdateCounted = defineQuery('write', 'erasure/erasure_update_counted', {
  parameters: z.object({ uuid: text, counts: text, recordUuids: z.array(text) }),
  row: z.object({ counts: text }),
});

export const erasureUpdateReceipt = defineQuery('write', 'erasure/erasure_update_receipt', {
  parameters: z.object({ uuid: text, receipt: text }),
  row: z.object({ receipt: text }),
});

export const erasureUpdateCompleted = defineQuery('write', 'erasure/erasure_update_completed', {
  parameters: z.object({ uuid: text, completedAt: text }),
  row: byUuid,
});

export const graphCountContents = defineQuery('read', 'erasure/graph_count_contents', {
  parameters: z.object({ rootUuid: text, graphUuid: text }),
  row: z.object({
    ...{ User: count, Graph: count, Session: count, Message: count, Episode: count },
    ...{ Fact: count, Entity: count, Job: count, BatchItem: count, Ontology: count },
    ...{ Instruction: count, BlockingKey: count, Review: count, Identifier: count },
  }),
});

export const sessionCountContents = defineQuery('read', 'erasure/session_count_contents', {
  parameters: byUuid,
  row: z.object({ Session: count, Message: count, Job: count, Fact: count, Entity: count }),
});

export const recordCountByUser = defineQuery('read', 'erasure/record_count_by_user', {
  parameters: byUuid,
  row: z.object({ erased: count, redacted: count, uuids: z.array(text) }),
});

export const recordCountLeft = defineQuery('read', 'erasure/record_count_left', {
  parameters: byUuid,
  row: z.object({ left: count }),
});

export const identifierListByUser = defineQuery('read', 'erasure/identifier_list_by_user', {
  parameters: byUuid,
  row: z.object({ kind: text, value: text }),
});
