import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, KithError, notFound } from '../errors.js';
import { isUuid, newUuid } from '../ids.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import { storeMetadata } from '../metadata.js';
import type { Database, Statements } from '../neo4j/database.js';
import { withIndex } from '../neo4j/rows.js';
import { clampSize } from '../paging.js';
import { countItems, isComplete, presentBatch, presentItem, resultOf } from './batch.presenter.js';
import * as queries from './batch.queries.js';
import {
  type BatchAddItem,
  type BatchItemDetail,
  type BatchItemListResponse,
  BatchItemStatus,
  type BatchListResponse,
  BatchStatus,
  type BatchSummary,
  type CreateBatchRequest,
} from './batch.types.js';
import type { BatchIntake } from './batchIntake.js';
import { type ReadItem, readItems } from './batchItems.js';
import { HandOver } from './handOver.js';

export interface BatchPaging {
  limit?: number | undefined;
  cursor?: number | undefined;
  status?: string | undefined;
}

/** Items that are gathered first and taken in together, in their order. */
export class BatchService {
  private readonly handOver: HandOver;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    log: Log,
    intake: BatchIntake,
  ) {
    this.handOver = new HandOver(database, clock, log, intake);
  }

  async create(caller: Caller, request: CreateBatchRequest): Promise<BatchSummary> {
    // Made outside the statement: a retried commit finds its own batch.
    const uuid = newUuid();
    await this.database.run(queries.batchCreate, {
      ...{ projectId: caller.projectId, uuid },
      ignoreRoles: [...new Set(request.ignore_roles ?? [])],
      metadata: storeMetadata(request.metadata),
      strictOntology: request.strict_ontology ?? false,
      now: isoNow(this.clock),
    });
    return this.get(caller, uuid);
  }

  /** 404 unless the batch exists in the caller's project. */
  async get(caller: Caller, batchId: string): Promise<BatchSummary> {
    return presentBatch(await this.keepResult(await this.require(caller, batchId)));
  }

  /** Batches, newest first. With a status, a page may hold fewer than asked for. */
  async list(caller: Caller, paging: BatchPaging): Promise<BatchListResponse> {
    const limit = clampSize(paging.limit);
    const status = readStatus(paging.status, BatchStatus);
    const rows = await this.database.run(queries.batchList, {
      projectId: caller.projectId,
      cursor: paging.cursor && paging.cursor > 0 ? paging.cursor : Number.MAX_SAFE_INTEGER,
      statuses: storedStatuses(status),
      limit,
    });
    const kept = await Promise.all(rows.map((row) => this.keepResult(row)));
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      batches: kept.map(presentBatch).filter((batch) => !status || batch.status === status),
      ...(last ? { next_cursor: last.number } : {}),
    };
  }

  /** Adds items to a draft, all or none. 409 when it was started, 404 for an unknown graph. */
  async add(
    caller: Caller,
    batchId: string,
    items: readonly BatchAddItem[],
  ): Promise<BatchItemDetail[]> {
    const uuid = requireBatchId(batchId);
    const drafts = readItems(items).map((item) => ({
      ...{ item, uuid: newUuid(), episodeUuid: newUuid() },
    }));
    const { projectId } = caller;
    const now = isoNow(this.clock);
    const firstItemUuid = drafts[0]?.uuid ?? '';
    const base = await this.database.transaction('write', 'batch_add', async (statements) => {
      const key = { projectId, uuid, firstItemUuid };
      const [batch] = await statements.run(queries.batchFindForUpdate, key);
      if (!batch) throw notFound();
      // A retried commit that had gone through before finds its own items and adds none.
      if (batch.done) return batch.itemCount - drafts.length;
      requireDraft(batch.status);
      if (batch.itemCount + drafts.length > limits.batchItemsMax) {
        throw badRequest(`a batch can hold at most ${limits.batchItemsMax} items`);
      }
      const rows = await placeItems(statements, projectId, drafts, batch.itemCount);
      await statements.run(queries.batchItemCreate, { batchUuid: uuid, rows, now });
      return batch.itemCount;
    });
    const page = { cursor: base, limit: drafts.length, status: '' };
    const rows = await this.database.run(queries.batchItemList, {
      ...{ projectId, batchUuid: uuid },
      ...page,
    });
    return rows.map(presentItem);
  }

  async listItems(
    caller: Caller,
    batchId: string,
    paging: BatchPaging,
  ): Promise<BatchItemListResponse> {
    const { uuid } = await this.require(caller, batchId);
    const limit = clampSize(paging.limit);
    const rows = await this.database.run(queries.batchItemList, {
      ...{ projectId: caller.projectId, batchUuid: uuid, limit },
      cursor: Math.max(paging.cursor ?? 0, 0),
      status: readStatus(paging.status, BatchItemStatus) ?? '',
    });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      items: rows.map(presentItem),
      ...(last ? { next_cursor: last.position + 1 } : {}),
    };
  }

  /** Starts a draft; its items are taken in in the background. 409 when it was started. */
  async process(caller: Caller, batchId: string): Promise<BatchSummary> {
    const uuid = requireBatchId(batchId);
    const key = { projectId: caller.projectId, uuid, firstItemUuid: '' };
    const now = isoNow(this.clock);
    await this.database.transaction('write', 'batch_start', async (statements) => {
      const [batch] = await statements.run(queries.batchFindForUpdate, key);
      if (!batch) throw notFound();
      requireDraft(batch.status);
      if (batch.itemCount === 0) throw badRequest('the batch has no items');
      await statements.run(queries.batchUpdateStarted, { uuid, now });
    });
    const started = await this.require(caller, batchId);
    this.handOver.start(uuid);
    return presentBatch(started);
  }

  /** Deletes a batch; what was made of its items stays. 409 while it is being worked on. */
  async remove(caller: Caller, batchId: string): Promise<void> {
    const uuid = requireBatchId(batchId);
    await this.get(caller, batchId);
    const key = { projectId: caller.projectId, uuid, firstItemUuid: '' };
    await this.database.transaction('write', 'batch_mark_erasing', async (statements) => {
      const [batch] = await statements.run(queries.batchFindForUpdate, key);
      if (!batch) throw notFound();
      if (batch.status === 'processing') {
        throw new KithError('batch_busy', 'the batch is being processed');
      }
      await statements.run(queries.batchMarkErasing, { uuid });
    });
    await this.erase(uuid);
  }

  /** Goes on with what a crash interrupted. */
  async resume(): Promise<void> {
    for (const { uuid, erasing } of await this.database.run(queries.batchListUnfinished, {})) {
      if (erasing) await this.erase(uuid);
      else this.handOver.start(uuid);
    }
  }

  /** Ends after what is under way; the rest waits in the database. */
  stop(): Promise<void> {
    return this.handOver.stop();
  }

  private async require(caller: Caller, batchId: string): Promise<queries.BatchRow> {
    const key = { projectId: caller.projectId, uuid: requireBatchId(batchId) };
    const [row] = await this.database.run(queries.batchFindById, key);
    if (!row) throw notFound();
    return row;
  }

  /** Whoever looks first keeps the result; whoever finds work lying about takes it up. */
  private async keepResult(row: queries.BatchRow): Promise<queries.BatchRow> {
    if (row.status === 'processing' && !row.handed) this.handOver.start(row.uuid);
    if (!isComplete(row)) return row;
    const { succeeded, failed, canceled } = countItems(row);
    const status = resultOf(countItems(row));
    const now = isoNow(this.clock);
    const result = { status, succeeded, failed, canceled };
    await this.database.run(queries.batchUpdateCompleted, { uuid: row.uuid, ...result, now });
    return { ...row, ...result, completedAt: row.completedAt ?? now };
  }

  private async erase(uuid: string): Promise<void> {
    await this.database.autoCommit(queries.batchItemErase, { batchUuid: uuid });
    await this.database.run(queries.batchErase, { uuid });
  }
}

interface Draft {
  item: ReadItem;
  uuid: string;
  episodeUuid: string;
}

/** Finds and locks what the items are meant for; 404 when one of them does not exist. */
async function placeItems(
  statements: Statements,
  projectId: string,
  drafts: readonly Draft[],
  base: number,
) {
  const places = new Map<string, ReadItem>();
  const keyOf = ({ userId, graphId, threadId }: ReadItem) =>
    JSON.stringify([userId, graphId, threadId]);
  for (const { item } of drafts) places.set(keyOf(item), item);
  // In a fixed order: two writers that lock in different orders deadlock.
  const keys = [...places.keys()].sort();
  const found = await statements.run(queries.rootFindForItems, {
    projectId,
    rows: withIndex(keys.map((key) => places.get(key) as ReadItem)),
  });
  const rootOf = new Map(found.map((root) => [keys[root.index], root]));
  return drafts.map(({ item, uuid, episodeUuid }, index) => {
    const root = rootOf.get(keyOf(item));
    if (!root) throw notFound();
    const { index: _, ...place } = root;
    return {
      ...{ ...place, uuid, episodeUuid, position: base + index, kind: item.kind },
      ...{ graphId: item.graphId, threadId: item.threadId, documentId: item.documentId },
      payload: JSON.stringify(item.payload),
    };
  });
}

/** Another thing than a uuid cannot be a batch. */
function requireBatchId(batchId: string): string {
  if (!isUuid(batchId)) throw notFound();
  return batchId.toLowerCase();
}

function requireDraft(status: string): void {
  if (status !== 'draft') throw new KithError('batch_busy', 'the batch was started already');
}

function readStatus<Status extends string>(
  status: string | undefined,
  known: Record<string, Status>,
): Status | undefined {
  if (!status) return undefined;
  const found = Object.values(known).find((one) => one === status);
  if (!found) throw badRequest('invalid value for status');
  return found;
}

/** What may be stored for batches of a status: the end of one is stored when it is looked at. */
function storedStatuses(status: BatchStatus | undefined): string[] {
  if (status === undefined) return ['draft', 'processing', 'succeeded', 'partial', 'failed'];
  if (status === BatchStatus.draft) return ['draft'];
  return status === BatchStatus.queued ? ['processing'] : ['processing', status];
}
