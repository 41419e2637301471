import { type Clock, isoNow } from '../clock.js';
import { newUuid } from '../ids.js';
import { limits } from '../limits.js';
import { suppressedReason } from '../errors.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database, Statements } from '../neo4j/database.js';
import { compareText } from '../neo4j/rows.js';
import type { Binder } from './binder.js';
import type { DecidedStatus } from './decision.js';
import * as queries from './feed.queries.js';
import type { RecordStatus } from './feed.types.js';
import { nobodyReason, type ReadRecord, type RecordProfile } from './record.js';

export interface RecordOfProject {
  projectId: string;
  record: ReadRecord;
}

/** Tells what carries an identifier of somebody who was erased for good. */
export interface Refusals {
  /** Indexes of what is refused, with the uuids of what refuses it. */
  refused(
    statements: Statements,
    arrivals: readonly { projectId: string; identifiers: RecordProfile['identifiers'] }[],
  ): Promise<Map<number, string[]>>;
  count(uuids: readonly string[]): Promise<void>;
}

export type StoredStatus = Omit<RecordStatus, 'number'>;

/**
 * Stores records and has them decided: what arrives while some are written is written next, from
 * however many requests it came.
 */
export class RecordStore {
  private readonly writer: Coalescer<RecordOfProject, StoredStatus>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly binder: Binder,
    private readonly refusals: Refusals,
  ) {
    this.writer = database.coalescer({
      inFlightMax: 1,
      rowsMax: limits.recordsPerChunkMax,
      run: (rows) => this.keepAll(rows),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** Stored and decided, in the order in which they are submitted. */
  submit(record: RecordOfProject): Promise<StoredStatus> {
    return this.writer.submit(record);
  }

  /** Versions of one record go one after the other: a statement does not see its own changes. */
  private async keepAll(rows: readonly RecordOfProject[]): Promise<StoredStatus[]> {
    const statuses: StoredStatus[] = [];
    for (let at = 0; at < rows.length;) {
      const keys = new Set<string>();
      let end = at;
      for (; end < rows.length; end += 1) {
        const { projectId, record } = rows[end] as RecordOfProject;
        const key = `${projectId} ${record.recordKey}`;
        if (keys.has(key)) break;
        keys.add(key);
      }
      statuses.push(...(await this.keep(rows.slice(at, end))));
      at = end;
    }
    return statuses;
  }

  /** Stored and decided in one transaction: its locks are taken once, in the order of all. */
  private async keep(some: readonly RecordOfProject[]): Promise<StoredStatus[]> {
    const rows = this.rowsOf(some);
    const identifiers = identifiersOf(some);
    let refused = new Map<number, string[]>();
    const { stored, decided } = await this.database.transaction(
      'write',
      'record_store',
      async (statements) => {
        if (identifiers.length > 0) {
          await statements.run(queries.identifierMerge, { rows: identifiers });
        }
        // Under the lock of its identifiers: an erasure sees the record, or it is refused.
        refused = await this.refusals.refused(statements, some.map(toArrival));
        const welcome = rows.filter(({ index }) => !refused.has(index));
        const outcomes = await statements.run(queries.recordMerge, { rows: welcome });
        const changed = outcomes.flatMap(({ index, uuid, outcome }) => {
          if (outcome !== 'stored') return [];
          const { projectId, record } = some[index] as RecordOfProject;
          return [{ uuid, projectId, identifiers: record.profile.identifiers }];
        });
        if (changed.length > 0) {
          await statements.run(queries.recordUpdateIdentifiers, { rows: changed });
        }
        // What was made for the lock alone would keep the identifier itself.
        if (refused.size > 0 || outcomes.some(({ outcome }) => outcome === 'late')) {
          await statements.run(queries.identifierEraseUnused, { rows: identifiers });
        }
        const uuids = changed.map(({ uuid }) => uuid);
        return { stored: outcomes, decided: await this.binder.decideStored(statements, uuids) };
      },
    );
    if ([...decided.values()].includes('attached')) this.binder.wakeReaders();
    await this.refusals.count([...refused.values()].flat());
    const statuses = await this.statusesOf(stored, decided);
    for (const index of refused.keys()) {
      statuses[index] = { status: 'rejected', reason: suppressedReason };
    }
    return statuses;
  }

  private rowsOf(some: readonly RecordOfProject[]) {
    const now = isoNow(this.clock);
    const rows = some.map(({ projectId, record }, index) => {
      const { at, deleted: _, profile, ...rest } = record;
      const given = at !== undefined;
      const usable = profile.identifiers.length > 0 || profile.names.length > 0;
      const about = { index, projectId, uuid: newUuid(), now, given, usable };
      const row = { ...rest, ...about, at: at ?? now };
      return { ...row, profile: JSON.stringify(profile) };
    });
    return rows.sort(
      (left, right) =>
        compareText(left.projectId, right.projectId) ||
        compareText(left.recordKey, right.recordKey),
    );
  }

  private async statusesOf(
    stored: readonly { index: number; uuid: string; outcome: string }[],
    decided: ReadonlyMap<string, DecidedStatus>,
  ): Promise<StoredStatus[]> {
    const withUsers = stored.filter(({ uuid, outcome }) =>
      outcome === 'stored' ? decided.get(uuid) === 'attached' : true,
    );
    const rows =
      withUsers.length === 0
        ? []
        : await this.database.run(queries.recordListByUuids, {
            uuids: withUsers.map(({ uuid }) => uuid),
          });
    const usersOf = new Map(rows.map((row) => [row.uuid, row.users]));
    const statuses: StoredStatus[] = [];
    for (const { index, uuid, outcome } of stored) {
      if (outcome === 'unusable') {
        statuses[index] = { status: 'rejected', reason: nobodyReason };
        continue;
      }
      const users = (usersOf.get(uuid) ?? []).map(({ userId, ...rest }) => ({
        user_id: userId,
        ...rest,
      }));
      statuses[index] = {
        status: outcome === 'stored' ? (decided.get(uuid) ?? 'waiting') : outcome,
        record_uuid: uuid,
        ...(users.length > 0 ? { users } : {}),
      };
    }
    return statuses;
  }
}

const toArrival = ({ projectId, record }: RecordOfProject) => ({
  projectId,
  identifiers: record.profile.identifiers,
});

/** Each once, in the order in which everyone locks them. */
function identifiersOf(some: readonly RecordOfProject[]) {
  const all = new Map<string, { projectId: string; kind: string; value: string }>();
  for (const { projectId, record } of some) {
    for (const { kind, value } of record.profile.identifiers) {
      all.set(`${projectId} ${kind} ${value}`, { projectId, kind, value });
    }
  }
  return [...all.values()].sort(
    (left, right) =>
      compareText(left.projectId, right.projectId) ||
      compareText(left.kind, right.kind) ||
      compareText(left.value, right.value),
  );
}
