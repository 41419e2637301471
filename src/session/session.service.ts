import type { z } from 'zod';
import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, KithError, notFound } from '../errors.js';
import { newUuid, requireId } from '../ids.js';
import { limits } from '../limits.js';
import { mergeMetadata, readMetadata, storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { compareText, inOrder, withIndex } from '../neo4j/rows.js';
import { graphTokenOf, laneOf } from '../neo4j/graphToken.js';
import { toPage } from '../paging.js';
import * as queries from './session.queries.js';

export type SessionRow = queries.SessionRow;
type Created = { row: SessionRow; created: boolean };
type NewSession = z.output<typeof queries.createdSession>;

export interface SessionKey {
  projectId: string;
  sessionId: string;
}

export interface SessionInput {
  sessionId: string;
  userId?: string | undefined;
  metadata?: Record<string, unknown> | undefined;
  factRatingInstruction?: object | undefined;
}

export interface SessionListOptions {
  pageNumber?: number | undefined;
  pageSize?: number | undefined;
  orderBy?: string | undefined;
  ascending?: boolean | undefined;
}

/** Sessions of generation 2 and threads of generation 3: one noun, two controllers. */
export class SessionService {
  private readonly finder: Coalescer<SessionKey, SessionRow | undefined>;
  private readonly creator: Coalescer<NewSession & { userId: string }, Created | undefined>;
  private readonly loneCreator: Coalescer<NewSession, Created | undefined>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.finder = database.coalescer({
      inFlightMax: 2,
      run: (keys) => this.findAll(keys),
      projectOf: ({ projectId }) => projectId,
    });
    this.creator = database.coalescer({
      inFlightMax: 1,
      run: (rows) => this.createForUsers(rows),
      compare: (a, b) => compareKeys(a, b),
      projectOf: ({ projectId }) => projectId,
    });
    this.loneCreator = database.coalescer({
      inFlightMax: 1,
      run: (rows) => this.createAlone(rows),
      compare: (a, b) => compareKeys(a, b),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /**
   * Makes a session; `created` is false when the id was taken.
   * 400 `user not found` for a user that does not exist.
   */
  async create(caller: Caller, input: SessionInput): Promise<Created> {
    const row = this.toRow(caller, input);
    const userId = input.userId;
    if (userId === undefined || userId === '') return required(await this.loneCreator.submit(row));
    requireId(userId, 'user_id');
    const result = await this.creator.submit({ ...row, userId });
    // The wire says so in these words, without its usual prefix.
    if (!result) throw new KithError('bad_request', 'user not found');
    return result;
  }

  find(caller: Caller, sessionId: string): Promise<SessionRow | undefined> {
    requireId(sessionId, 'session_id');
    return this.finder.submit({ projectId: caller.projectId, sessionId });
  }

  /** 404 unless the session exists in the caller's project. */
  async require(caller: Caller, sessionId: string): Promise<SessionRow> {
    const row = await this.find(caller, sessionId);
    if (!row) throw notFound();
    return row;
  }

  /** Merges metadata under the session's lock. 409 when the session was ended. */
  async update(
    caller: Caller,
    sessionId: string,
    change: { metadata?: Record<string, unknown>; factRatingInstruction?: object },
  ): Promise<SessionRow> {
    requireId(sessionId, 'session_id');
    storeMetadata(change.metadata);
    const key = { projectId: caller.projectId, sessionId };
    const now = isoNow(this.clock);
    const row = await this.database.transaction('write', 'session_update', async (statements) => {
      const [current] = await statements.run(queries.sessionFindForUpdate, key);
      if (!current) throw notFound();
      if (current.endedAt !== null) throw sessionEnded();
      const merged = mergeMetadata(readMetadata(current.metadata), change.metadata ?? {});
      const { factRatingInstruction: rating } = change;
      const [updated] = await statements.run(queries.sessionUpdate, {
        ...key,
        metadata: storeMetadata(merged),
        factRatingInstruction:
          rating === undefined ? current.factRatingInstruction : storeMetadata({ ...rating }),
        now,
      });
      return updated;
    });
    return required(row);
  }

  /** Ends sessions, all or none: 404 when one of them does not exist. */
  async end(caller: Caller, sessionIds: readonly string[]): Promise<SessionRow[]> {
    if (sessionIds.length > limits.sessionsPerEndRequestMax) {
      throw badRequest(`at most ${limits.sessionsPerEndRequestMax} sessions can be ended at once`);
    }
    const wanted = [...new Set(sessionIds)].sort(compareText);
    wanted.forEach((sessionId) => requireId(sessionId, 'session_id'));
    const now = isoNow(this.clock);
    return this.database.transaction('write', 'session_update_ended', async (statements) => {
      const rows = await statements.run(queries.sessionUpdateEnded, {
        projectId: caller.projectId,
        sessionIds: wanted,
        now,
      });
      if (rows.length !== wanted.length) throw notFound();
      return rows;
    });
  }

  /** Empty for a user that does not exist, as on the wire. */
  async listByUser(caller: Caller, userId: string): Promise<SessionRow[]> {
    requireId(userId, 'user_id');
    return this.database.run(queries.sessionListByUser, { projectId: caller.projectId, userId });
  }

  async list(
    caller: Caller,
    options: SessionListOptions,
  ): Promise<{ rows: SessionRow[]; total: number }> {
    const { projectId } = caller;
    const page = { projectId, ...toPage(options.pageNumber, options.pageSize) };
    const [rows, total] = await Promise.all([
      this.listPage(page, readOrder(options.orderBy), options.ascending ?? false),
      this.database.run(queries.sessionCount, { projectId }),
    ]);
    return { rows, total: total[0]?.total ?? 0 };
  }

  private listPage(
    page: { projectId: string; skip: number; limit: number },
    orderBy: SessionOrder,
    ascending: boolean,
  ): Promise<SessionRow[]> {
    if (orderBy !== 'created_at') {
      return this.database.run(queries.sessionListSorted, { ...page, orderBy, ascending });
    }
    return this.database.run(ascending ? queries.sessionListAscending : queries.sessionList, page);
  }

  private toRow(caller: Caller, input: SessionInput): NewSession {
    return {
      projectId: caller.projectId,
      sessionId: requireId(input.sessionId, 'session_id'),
      // Made outside the statement: a retried commit finds its own token and still answers 201.
      token: newUuid(),
      uuid: newUuid(),
      metadata: storeMetadata(input.metadata),
      factRatingInstruction:
        input.factRatingInstruction === undefined
          ? null
          : storeMetadata({ ...input.factRatingInstruction }),
      now: isoNow(this.clock),
    };
  }

  private async findAll(keys: readonly SessionKey[]): Promise<(SessionRow | undefined)[]> {
    const rows = await this.database.run(queries.sessionFindById, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ index: _, ...row }) => row);
  }

  private async createForUsers(
    rows: readonly (NewSession & { userId: string })[],
  ): Promise<(Created | undefined)[]> {
    const results = await this.database.run(queries.sessionCreateForUser, {
      rows: withIndex(rows),
    });
    return inOrder(rows.length, results, ({ index: _, created, ...row }) => ({ row, created }));
  }

  private async createAlone(rows: readonly NewSession[]): Promise<(Created | undefined)[]> {
    const results = await this.database.run(queries.sessionCreateAlone, {
      rows: withIndex(rows).map((row) => {
        const graphUuid = newUuid();
        return { ...row, graphUuid, graphToken: graphTokenOf(graphUuid), lane: laneOf(graphUuid) };
      }),
    });
    return inOrder(rows.length, results, ({ index: _, created, ...row }) => ({ row, created }));
  }
}

export const sessionEnded = (): KithError =>
  new KithError('session_ended', 'session ended: session has ended');

function required<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

type SessionOrder = 'created_at' | 'updated_at' | 'session_id' | 'user_id';
const sessionOrders: readonly string[] = ['created_at', 'updated_at', 'session_id', 'user_id'];

function readOrder(orderBy: string | undefined): SessionOrder {
  // A thread is what a session is called in generation 3.
  const order = orderBy === 'thread_id' ? 'session_id' : orderBy;
  if (order === undefined || order === '' || order === 'id') return 'created_at';
  if (!sessionOrders.includes(order)) throw badRequest('invalid value for order_by');
  return order as SessionOrder;
}

const compareKeys = (left: SessionKey, right: SessionKey): number =>
  compareText(left.projectId, right.projectId) || compareText(left.sessionId, right.sessionId);
