import type { z } from 'zod';
import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, notFound } from '../errors.js';
import { newUuid, requireId, requireText } from '../ids.js';
import { limits } from '../limits.js';
import { storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { graphTokenOf, laneOf } from '../neo4j/graphToken.js';
import { compareText, inOrder, withIndex } from '../neo4j/rows.js';
import { type Page, toPage } from '../paging.js';
import { requireTimeZone } from '../timeZone.js';
import * as queries from './graph.queries.js';

type GraphRow = queries.GraphRow;
type CreateRow = Omit<z.output<typeof queries.createdGraph>, 'index'>;
type Created = { row: GraphRow; created: boolean };

interface GraphKey {
  projectId: string;
  graphId: string;
}

/** What callers of both generations say about a graph. */
export interface GraphInput {
  name?: string | undefined;
  description?: string | undefined;
  timeZone?: string | undefined;
  factRatingInstruction?: object | undefined;
}

export interface GraphListOptions {
  pageNumber?: number | undefined;
  pageSize?: number | undefined;
  search?: string | undefined;
  orderBy?: string | undefined;
  ascending?: boolean | undefined;
}

/**
 * Graphs that belong to no user: "graphs" of generation 3 and "groups" of generation 2 are one
 * noun with two controllers.
 */
export class GraphService {
  private readonly finder: Coalescer<GraphKey, GraphRow | undefined>;
  private readonly creator: Coalescer<CreateRow, Created | undefined>;

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
      run: (rows) => this.createAll(rows),
      compare: (a, b) => compareKeys(a, b),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** Makes a graph; `created` is false when the id was taken, whoever was first. */
  async create(caller: Caller, graphId: string, input: GraphInput): Promise<Created> {
    const result = await this.creator.submit(this.toRow(caller, graphId, input));
    if (!result) throw notFound();
    return result;
  }

  /** 404 unless the graph exists in the caller's project. */
  async require(caller: Caller, graphId: string): Promise<GraphRow> {
    requireId(graphId, 'graph_id');
    const row = await this.finder.submit({ projectId: caller.projectId, graphId });
    if (!row) throw notFound();
    return row;
  }

  /** Changes only what is given. */
  async update(caller: Caller, graphId: string, input: GraphInput): Promise<GraphRow> {
    requireId(graphId, 'graph_id');
    const change = readProfile(input);
    const key = { projectId: caller.projectId, graphId };
    const now = isoNow(this.clock);
    return this.database.transaction('write', 'graph_update', async (statements) => {
      const [current] = await statements.run(queries.graphFindForUpdate, key);
      if (!current) throw notFound();
      const [updated] = await statements.run(queries.graphUpdate, {
        ...key,
        ...changedProfile(current, change),
        now,
      });
      if (!updated) throw notFound();
      return updated;
    });
  }

  async list(
    caller: Caller,
    options: GraphListOptions,
  ): Promise<{ rows: GraphRow[]; total: number; page: Page }> {
    const page = toPage(options.pageNumber, options.pageSize);
    const orderBy = readOrder(options.orderBy);
    const search = (options.search ?? '').trim().toLowerCase().slice(0, limits.searchCharactersMax);
    const ascending = options.ascending ?? false;
    const { projectId } = caller;
    const isPlain = search === '' && orderBy === 'created_at';
    const plainList = ascending ? queries.graphListAscending : queries.graphList;
    const [rows, total] = await Promise.all([
      isPlain
        ? this.database.run(plainList, { projectId, ...page })
        : this.database.run(queries.graphListBySearch, {
            ...{ projectId, search, orderBy, ascending },
            ...page,
          }),
      search === ''
        ? this.database.run(queries.graphCount, { projectId })
        : this.database.run(queries.graphCountBySearch, { projectId, search }),
    ]);
    return { rows, total: total[0]?.total ?? 0, page };
  }

  private toRow(caller: Caller, graphId: string, input: GraphInput): CreateRow {
    requireId(graphId, 'graph_id');
    const graphUuid = newUuid();
    return {
      projectId: caller.projectId,
      graphId,
      // Made outside the statement: a retried commit finds its own token and still answers 201.
      token: newUuid(),
      uuid: newUuid(),
      graphUuid,
      graphToken: graphTokenOf(graphUuid),
      lane: laneOf(graphUuid),
      ...changedProfile({ ...emptyProfile, graphId }, readProfile(input)),
      now: isoNow(this.clock),
    };
  }

  private async findAll(keys: readonly GraphKey[]): Promise<(GraphRow | undefined)[]> {
    const rows = await this.database.run(queries.graphFindById, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ index: _, ...row }) => row);
  }

  private async createAll(rows: readonly CreateRow[]): Promise<(Created | undefined)[]> {
    const results = await this.database.run(queries.graphCreate, { rows: withIndex(rows) });
    return inOrder(rows.length, results, ({ index: _, created, ...row }) => ({ row, created }));
  }
}

interface Profile {
  name: string | null;
  description: string | null;
  timeZone: string | null;
  factRatingInstruction: string | null;
}

const emptyProfile: Profile = {
  name: null,
  description: null,
  timeZone: null,
  factRatingInstruction: null,
};

/** What a request says about the graph. Empty text means "not given", as on the wire. */
function readProfile(input: GraphInput): Profile {
  const { timeZone, factRatingInstruction: rating } = input;
  return {
    name: givenText(input.name, 'name', limits.nameCodePointsMax),
    description: givenText(input.description, 'description', limits.descriptionCodePointsMax),
    timeZone: timeZone ? requireTimeZone(timeZone, 'time_zone') : null,
    factRatingInstruction:
      rating === undefined ? null : storeMetadata({ ...rating }, 'fact_rating_instruction'),
  };
}

function givenText(value: string | undefined, field: string, codePointsMax: number): string | null {
  const trimmed = value?.trim();
  return trimmed ? requireText(trimmed, field, codePointsMax) : null;
}

function changedProfile(
  current: Profile & { graphId: string },
  change: Profile,
): Profile & { searchText: string } {
  const name = change.name ?? current.name;
  const description = change.description ?? current.description;
  return {
    name,
    description,
    timeZone: change.timeZone ?? current.timeZone,
    factRatingInstruction: change.factRatingInstruction ?? current.factRatingInstruction,
    // What the search of the list looks in: one text, in lower case.
    searchText: [current.graphId, name ?? '', description ?? ''].join('\n').toLowerCase(),
  };
}

type GraphOrder = 'created_at' | 'graph_id' | 'name';
const graphOrders: readonly string[] = ['created_at', 'graph_id', 'name'];

function readOrder(orderBy: string | undefined): GraphOrder {
  if (orderBy === undefined || orderBy === '') return 'created_at';
  if (!graphOrders.includes(orderBy)) throw badRequest('invalid value for order_by');
  return orderBy as GraphOrder;
}

const compareKeys = (left: GraphKey, right: GraphKey): number =>
  compareText(left.projectId, right.projectId) || compareText(left.graphId, right.graphId);
