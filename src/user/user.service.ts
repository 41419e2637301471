import type { z } from 'zod';
import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, KithError, notFound, SuppressedError } from '../errors.js';
import { newUuid, requireId, requireText } from '../ids.js';
import { limits } from '../limits.js';
import { type Metadata, mergeMetadata, readMetadata, storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { graphTokenOf, laneOf } from '../neo4j/graphToken.js';
import { compareText, inOrder, withIndex } from '../neo4j/rows.js';
import { clampSize, toPage } from '../paging.js';
import { requireTimeZone } from '../timeZone.js';
import type { Identify } from '../userIdentity.js';
import { type Refusals, UserIdentityWriter } from './userIdentityWriter.js';
import { presentUser, presentUserNode } from './user.presenter.js';
import * as queries from './user.queries.js';
import type {
  CreateUserRequest,
  UpdateUserRequest,
  User,
  UserListResponse,
  UserNodeResponse,
} from './user.types.js';

type UserRow = queries.UserRow;
type CreateRow = Omit<z.output<typeof queries.createdUser>, 'index'>;
type Created = { row: UserRow; created: boolean };

interface UserKey {
  projectId: string;
  userId: string;
}

export type UserOrder = 'created_at' | 'user_id' | 'email';

export interface UserListOptions {
  pageNumber?: number;
  pageSize?: number;
  search?: string;
  orderBy?: string;
  ascending?: boolean;
}

/** What users are to others of this service. */
export interface UserNeighbours {
  /** Told when records may have found their person. */
  recordsWait: () => void;
  refusals: Refusals;
}

export class UserService {
  private readonly finder: Coalescer<UserKey, UserRow | undefined>;
  private readonly creator: Coalescer<CreateRow, Created | undefined>;
  private readonly identities: UserIdentityWriter;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    identify: Identify,
    private readonly others: UserNeighbours,
  ) {
    this.identities = new UserIdentityWriter(identify, others.refusals);
    this.finder = database.coalescer({
      inFlightMax: 2,
      run: (keys) => this.findAll(keys),
      projectOf: ({ projectId }) => projectId,
    });
    this.creator = database.coalescer({
      inFlightMax: 1,
      run: (rows) => this.createAll(rows),
      compare: (a, b) => compareKeys(a, b),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** 400 when the id is taken, whoever was first. */
  async add(caller: Caller, request: CreateUserRequest): Promise<User> {
    const result = await this.counting(this.creator.submit(this.toRow(caller, request)));
    if (!result?.created) {
      throw new KithError(
        'already_exists',
        `bad request: user already exists with user_id: ${request.user_id}`,
      );
    }
    return presentUser(result.row, caller.projectUuid);
  }

  /** Adds a user with the uuids it had; false when the id is taken. */
  async restore(
    caller: Caller,
    request: CreateUserRequest,
    uuids: { uuid: string; graphUuid: string },
  ): Promise<boolean> {
    const { graphUuid } = uuids;
    const derived = { graphToken: graphTokenOf(graphUuid), lane: laneOf(graphUuid) };
    const row = { ...this.toRow(caller, request), ...uuids, ...derived };
    return (await this.counting(this.creator.submit(row)))?.created ?? false;
  }

  async get(caller: Caller, userId: string): Promise<User> {
    return presentUser(await this.require(caller, userId), caller.projectUuid);
  }

  async node(caller: Caller, userId: string): Promise<UserNodeResponse> {
    return { node: presentUserNode(await this.require(caller, userId)) };
  }

  /** 404 unless the user exists in the caller's project. */
  async require(caller: Caller, userId: string): Promise<UserRow> {
    const row = await this.find(caller, userId);
    if (!row) throw notFound();
    return row;
  }

  find(caller: Caller, userId: string): Promise<UserRow | undefined> {
    requireId(userId, 'user_id');
    return this.finder.submit({ projectId: caller.projectId, userId });
  }

  /** Changes only what is given; metadata is merged under the user's lock, so none is lost. */
  async update(caller: Caller, userId: string, request: UpdateUserRequest): Promise<User> {
    requireId(userId, 'user_id');
    const change = readProfile(request);
    storeMetadata(request.metadata);
    const key = { projectId: caller.projectId, userId };
    const now = isoNow(this.clock);
    const changed = (current: UserRow) => ({
      ...changedProfile(current, change),
      metadata: mergedMetadata(current.metadata, request.metadata),
    });
    const work = this.database.transaction('write', 'user_update', async (statements) => {
      // Identifiers are locked before the user, as by everyone: those it has and will have.
      const [before] = await statements.run(queries.userFindById, { rows: [{ ...key, index: 0 }] });
      if (before) await this.identities.lock(statements, key, before, changed(before));
      const [current] = await statements.run(queries.userFindForUpdate, key);
      if (!current) throw notFound();
      const next = changed(current);
      const [updated] = await statements.run(queries.userUpdate, { ...key, ...next, now });
      const found = await this.identities.change(statements, key, current, next);
      return updated && { updated, found };
    });
    const row = await this.counting(work);
    if (!row) throw notFound();
    if (row.found > 0) this.others.recordsWait();
    return presentUser(row.updated, caller.projectUuid);
  }

  async list(caller: Caller, options: UserListOptions): Promise<UserListResponse> {
    const page = toPage(options.pageNumber, options.pageSize);
    const orderBy = readOrder(options.orderBy);
    const search = readSearch(options.search);
    const { projectId } = caller;
    if (search === '' && orderBy === 'created_at') {
      const query = options.ascending === true ? queries.userListAscending : queries.userList;
      const [rows, total] = await Promise.all([
        this.database.run(query, { projectId, ...page }),
        this.database.run(queries.userCount, { projectId }),
      ]);
      return presentList(rows, total[0]?.total ?? 0, caller);
    }
    const ascending = options.ascending ?? false;
    const [rows, total] = await Promise.all([
      this.database.run(queries.userListBySearch, {
        ...{ projectId, search, orderBy, ascending },
        ...page,
      }),
      this.database.run(queries.userCountBySearch, { projectId, search }),
    ]);
    return presentList(rows, total[0]?.total ?? 0, caller);
  }

  /** Users whose `id` is greater than the cursor, in that order. */
  async listByCursor(
    caller: Caller,
    cursor: number | undefined,
    limit: number | undefined,
  ): Promise<User[]> {
    const rows = await this.database.run(queries.userListByCursor, {
      projectId: caller.projectId,
      cursor: cursor ?? 0,
      limit: clampSize(limit),
    });
    return rows.map((row) => presentUser(row, caller.projectUuid));
  }

  /**
   * Adds one of many users; what finds it by its name is written a moment later. False when the id
   * is taken.
   */
  async addOfMany(caller: Caller, request: CreateUserRequest): Promise<boolean> {
    const row = { ...this.toRow(caller, request), keysLater: true };
    return (await this.counting(this.creator.submit(row)))?.created ?? false;
  }

  /** A transaction that refuses somebody takes its own count back: it is counted after it. */
  private async counting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof SuppressedError) await this.others.refusals.count(error.uuids);
      throw error;
    }
  }

  private toRow(caller: Caller, request: CreateUserRequest): CreateRow {
    const userId = requireId(request.user_id, 'user_id');
    const profile = changedProfile({ ...emptyProfile, userId }, readProfile(request));
    const graphUuid = newUuid();
    return {
      projectId: caller.projectId,
      userId,
      // Made outside the statement: a retried commit finds its own token and still answers 201.
      token: newUuid(),
      uuid: newUuid(),
      graphUuid,
      graphToken: graphTokenOf(graphUuid),
      lane: laneOf(graphUuid),
      ...profile,
      metadata: storeMetadata(request.metadata),
      keysLater: false,
      now: isoNow(this.clock),
    };
  }

  private async findAll(keys: readonly UserKey[]): Promise<(UserRow | undefined)[]> {
    const rows = await this.database.run(queries.userFindById, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ index: _, ...row }) => row);
  }

  private async createAll(rows: readonly CreateRow[]): Promise<(Created | undefined)[]> {
    let found = 0;
    const results = await this.database.transaction('write', 'user_create', async (statements) => {
      const written = await statements.run(queries.userCreate, { rows: withIndex(rows) });
      const created = written.filter((user) => user.created);
      found = await this.identities.add(
        statements,
        created.map((user) => ({
          ...user,
          projectId: rows[user.index]?.projectId ?? '',
          keysLater: rows[user.index]?.keysLater === true,
        })),
      );
      return written;
    });
    if (found > 0) this.others.recordsWait();
    return inOrder(rows.length, results, ({ index: _, created, ...row }) => ({ row, created }));
  }
}

interface Profile {
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  factRatingInstruction: string | null;
  disableDefaultOntology: boolean | null;
  timeZone: string | null;
}

const emptyProfile: Profile = {
  email: null,
  firstName: null,
  lastName: null,
  factRatingInstruction: null,
  disableDefaultOntology: null,
  timeZone: null,
};

/** What a request says about the profile. Empty text means "not given", as on the wire. */
function readProfile(request: UpdateUserRequest): Profile {
  const { fact_rating_instruction: rating, time_zone: timeZone } = request;
  return {
    email: givenText(request.email, 'email'),
    firstName: givenText(request.first_name, 'first_name'),
    lastName: givenText(request.last_name, 'last_name'),
    factRatingInstruction: rating === undefined ? null : storeMetadata({ ...rating }),
    disableDefaultOntology: request.disable_default_ontology ?? null,
    timeZone: timeZone ? requireTimeZone(timeZone, 'time_zone') : null,
  };
}

function givenText(value: string | undefined, field: string): string | null {
  const trimmed = value?.trim();
  if (!trimmed) return null;
  return requireText(trimmed, field, limits.nameCodePointsMax);
}

function changedProfile(
  current: Profile & { userId: string },
  change: Profile,
): Profile & { name: string; searchText: string } {
  const profile: Profile = {
    email: change.email ?? current.email,
    firstName: change.firstName ?? current.firstName,
    lastName: change.lastName ?? current.lastName,
    factRatingInstruction: change.factRatingInstruction ?? current.factRatingInstruction,
    disableDefaultOntology: change.disableDefaultOntology ?? current.disableDefaultOntology,
    timeZone: change.timeZone ?? current.timeZone,
  };
  return {
    ...profile,
    name: displayName(current.userId, profile),
    searchText: toSearchText(current.userId, profile),
  };
}

/** The name of the user node: first and last name, else the e-mail, else the user id. */
export function displayName(userId: string, profile: Profile): string {
  const full = [profile.firstName, profile.lastName].filter((part) => part !== null).join(' ');
  return full || (profile.email ?? userId);
}

/** What the search of the user list looks in: one text, in lower case. */
const toSearchText = (userId: string, profile: Profile): string =>
  [userId, profile.email ?? '', displayName(userId, profile)].join('\n').toLowerCase();

const mergedMetadata = (stored: string, change: Metadata | undefined): string =>
  change === undefined ? stored : storeMetadata(mergeMetadata(readMetadata(stored), change));

const userOrders: readonly string[] = ['created_at', 'user_id', 'email'];

function readOrder(orderBy: string | undefined): UserOrder {
  if (orderBy === undefined || orderBy === '') return 'created_at';
  if (!userOrders.includes(orderBy)) throw badRequest('invalid value for order_by');
  return orderBy as UserOrder;
}

const readSearch = (search: string | undefined): string =>
  (search ?? '').trim().toLowerCase().slice(0, limits.searchCharactersMax);

const presentList = (rows: UserRow[], total: number, caller: Caller): UserListResponse => ({
  users: rows.map((row) => presentUser(row, caller.projectUuid)),
  total_count: total,
  row_count: rows.length,
});

const compareKeys = (left: UserKey, right: UserKey): number =>
  compareText(left.projectId, right.projectId) || compareText(left.userId, right.userId);
