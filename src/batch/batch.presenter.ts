import type { RoleType } from '../message/message.types.js';
import { readMetadata } from '../metadata.js';
import type { BatchRow, ItemRow } from './batch.queries.js';
import {
  type BatchItemDetail,
  type BatchProgress,
  BatchStatus,
  type BatchSummary,
} from './batch.types.js';

/** How far a batch has come, in items. */
export interface BatchCounts {
  waiting: number;
  succeeded: number;
  failed: number;
  canceled: number;
}

/** Counts what a batch that is being worked on has become so far; others keep their result. */
export function countItems(row: BatchRow): BatchCounts {
  if (row.status === 'draft') return { waiting: 0, succeeded: 0, failed: 0, canceled: 0 };
  if (row.status !== 'processing') {
    return { waiting: 0, succeeded: row.succeeded, failed: row.failed, canceled: row.canceled };
  }
  const waiting = row.pending + row.waiting - row.parked;
  const succeeded = row.read;
  const failed = row.refused + row.parked;
  // What is missing was deleted meanwhile, and its episodes with it.
  const canceled = Math.max(0, row.itemCount - waiting - succeeded - failed);
  return { waiting, succeeded, failed, canceled };
}

/** The result of a batch in which nothing waits any more. */
export function resultOf({ succeeded, failed }: BatchCounts): 'succeeded' | 'partial' | 'failed' {
  if (failed === 0) return 'succeeded';
  return succeeded === 0 ? 'failed' : 'partial';
}

/** True when a batch has come to its end and its result can be kept. */
export const isComplete = (row: BatchRow): boolean =>
  row.status === 'processing' && row.handed && countItems(row).waiting === 0;

export function presentBatch(row: BatchRow): BatchSummary {
  const counts = countItems(row);
  return {
    batch_id: row.uuid,
    status: statusOf(row, counts),
    item_count: row.itemCount,
    progress: progressOf(row, counts),
    ignore_roles: row.ignoreRoles as RoleType[],
    metadata: readMetadata(row.metadata),
    strict_ontology: row.strictOntology,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    ...(row.processedAt === null ? {} : { processed_at: row.processedAt }),
    ...(row.completedAt === null ? {} : { completed_at: row.completedAt }),
  };
}

function statusOf(row: BatchRow, counts: BatchCounts): BatchStatus {
  if (row.status !== 'processing') return BatchStatus[row.status];
  if (isComplete(row)) return BatchStatus[resultOf(counts)];
  return row.pending === row.itemCount ? BatchStatus.queued : BatchStatus.processing;
}

function progressOf(row: BatchRow, counts: BatchCounts): BatchProgress {
  const done = counts.succeeded + counts.failed + counts.canceled;
  const percent = row.itemCount === 0 ? 0 : (100 * done) / row.itemCount;
  return {
    total_items: row.itemCount,
    queued_items: counts.waiting,
    processing_items: 0,
    succeeded_items: counts.succeeded,
    failed_items: counts.failed,
    skipped_items: 0,
    canceled_items: counts.canceled,
    percent_complete: Math.round(percent * 10) / 10,
  };
}

export const presentItem = (row: ItemRow): BatchItemDetail => ({
  item_id: row.uuid,
  kind: row.kind,
  sequence_index: row.position,
  status: row.status,
  episode_uuid: row.episodeUuid,
  source_uuid: row.episodeUuid,
  ...(row.userId === null ? {} : { user_id: row.userId }),
  ...(row.userUuid === null ? {} : { user_uuid: row.userUuid }),
  ...(row.graphId === null ? {} : { graph_id: row.graphId }),
  graph_uuid: row.graphUuid,
  ...(row.threadId === null ? {} : { thread_id: row.threadId }),
  ...(row.documentId === null ? {} : { document_id: row.documentId }),
  ...(row.error === null ? {} : { error: { message: row.error } }),
  created_at: row.createdAt,
  updated_at: row.updatedAt,
});
