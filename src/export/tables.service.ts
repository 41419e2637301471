import type { Caller } from '../caller.js';
import { type Clock, requireUtc } from '../clock.js';
import { badRequest } from '../errors.js';
import { isUuid } from '../ids.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { clampSize } from '../paging.js';
import { factListEvidence, tableQueries } from './tables.queries.js';
import type { TablePage } from './tables.types.js';

type TableRow = Record<string, unknown> & { uuid: string; updated_at: string };

export interface TableOptions {
  since?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

const beginning = '1970-01-01T00:00:00Z';
const evidenceColumns = ['fact_uuid', 'episode_uuid', 'graph_uuid', 'updated_at'];

/** Columns of every table, in their order. */
export const tableColumns: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(tableQueries).map(([name, query]) => [name, Object.keys(query.row.shape)]),
  ),
  evidence: evidenceColumns,
};

/**
 * The graph as flat tables. A page holds what has changed since a moment, in the order of the
 * changes, so that a run goes on where the one before it ended and nothing is missed: what changes
 * while a table is read comes later in the same order.
 */
export class TableService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, table: string, options: TableOptions): Promise<TablePage> {
    const { projectId } = caller;
    const limit = clampSize(options.limit ?? limits.pageSizeMax);
    const from = options.cursor
      ? readCursor(options.cursor)
      : { since: sinceOf(options.since), after: '', nextSince: this.overlapping() };
    const parameters = { projectId, since: from.since, after: from.after, limit };
    const rows = await this.read(table, parameters);
    const last = rows.at(-1);
    return {
      table,
      columns: [...(tableColumns[table] ?? [])],
      rows: table === 'evidence' ? rows.flatMap(toEvidence) : rows,
      ...(last && rows.length === limit
        ? { next_cursor: writeCursor({ ...from, since: last.updated_at, after: last.uuid }) }
        : {}),
      next_since: from.nextSince,
    };
  }

  private read(
    table: string,
    parameters: { projectId: string; since: string; after: string; limit: number },
  ): Promise<TableRow[]> {
    if (table === 'evidence') return this.database.run(factListEvidence, parameters);
    if (!Object.hasOwn(tableQueries, table)) throw badRequest(`there is no table ${table}`);
    const query = tableQueries[table as keyof typeof tableQueries];
    return this.database.run(query as typeof tableQueries.deletions, parameters);
  }

  private overlapping(): string {
    return new Date(this.clock.now() - limits.tableOverlapMilliseconds).toISOString();
  }
}

const sinceOf = (since: string | undefined): string =>
  since === undefined ? beginning : requireUtc(since, 'since');

const toEvidence = (row: TableRow): Record<string, unknown>[] =>
  (row['episode_uuids'] as string[]).map((episodeUuid) => ({
    ...{ fact_uuid: row.uuid, episode_uuid: episodeUuid },
    ...{ graph_uuid: row['graph_uuid'], updated_at: row.updated_at },
  }));

interface Cursor {
  since: string;
  after: string;
  nextSince: string;
}

const writeCursor = ({ since, after, nextSince }: Cursor): string =>
  Buffer.from([since, after, nextSince].join(' ')).toString('base64url');

function readCursor(cursor: string): Cursor {
  const parts = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const [since = '', after = '', nextSince = ''] = parts;
  if (parts.length !== 3 || !isUuid(after)) throw badRequest('cursor is none of this endpoint');
  return { since: requireUtc(since, 'cursor'), after, nextSince: requireUtc(nextSince, 'cursor') };
}
