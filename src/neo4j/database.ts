import neo4j, {
  type BookmarkManager,
  type Driver,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { telemetry } from '../telemetry.js';
import { Coalescer, type CoalescerOptions } from './coalesce.js';
import { TornRowError, translateFailure } from './failure.js';
import type { Query } from './query.js';
import { type ReadOnlyLimits, type ReadOnlyResult, runReadOnly } from './readOnly.js';
import { withRetries } from './retry.js';
import { fromNeo4j, toNeo4j } from './values.js';

export interface DatabaseOptions {
  uri: string;
  user: string;
  password: string;
  /** Absent: the server's default database. */
  database?: string | undefined;
  /**
   * Who answers what only reads, where the address is one of a cluster (`neo4j://`). The leader, by
   * default, has what any instance wrote; a follower has for certain what this one wrote.
   */
  reads?: 'leader' | 'followers' | undefined;
  /** False sends one statement for each request: to measure what gathering them brings. */
  isCoalescing?: boolean | undefined;
}

/** Connections, and so statements under way at once. */
const connectionsMax = 50;

/** How sessions find their server in a cluster; a single server has no need of it. */
interface Routing {
  reads: 'leader' | 'followers';
  /** What this instance wrote is waited for by whichever server it asks next. */
  bookmarkManager: BookmarkManager;
}

const routingOf = ({ uri, reads = 'leader' }: DatabaseOptions): Routing | undefined =>
  uri.startsWith('neo4j') ? { reads, bookmarkManager: neo4j.bookmarkManager() } : undefined;

type RowsOf<Row extends z.ZodObject> = z.output<Row>[];

/**
 * Runs declared statements inside one transaction, in the order in which `run` is called. Several
 * may be under way: the server does one after another, without a wait in between.
 */
export interface Statements {
  run<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    parameters: z.input<P>,
  ): Promise<RowsOf<R>>;
}

/**
 * The only door to Neo4j. Parameters are checked on the way in and rows on the way out, errors are
 * translated once (`failure.ts`).
 */
export class Database implements Statements {
  /** Sessions under way: what the pool of connections is asked for. */
  sessionsOpen = 0;

  private constructor(
    private readonly driver: Driver,
    private readonly databaseName: string | undefined,
    private readonly isCoalescing = true,
    private readonly routing: Routing | undefined = undefined,
  ) {}

  static connect(options: DatabaseOptions): Database {
    const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      disableLosslessIntegers: true,
      // The defaults of 30 s and 60 s would let callers wait half a minute for a database that is
      // away.
      connectionTimeout: 2_000,
      connectionAcquisitionTimeout: 2_500,
      maxConnectionPoolSize: connectionsMax,
      userAgent: 'kith',
    });
    const { database, isCoalescing } = options;
    return new Database(driver, database, isCoalescing, routingOf(options));
  }

  /** Gathers rows of many requests for one statement. */
  coalescer<Row, Result>(options: CoalescerOptions<Row, Result>): Coalescer<Row, Result> {
    const alone = { rowsMax: 1, inFlightMax: connectionsMax };
    return new Coalescer(this.isCoalescing ? options : { ...options, ...alone });
  }

  /**
   * One statement in a transaction of its own, tried again when that can help. One that only reads
   * commits by itself, in one round trip; one that writes must not have when its rows are refused.
   */
  run<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    parameters: z.input<P>,
  ): Promise<RowsOf<R>> {
    if (query.mode === 'read') {
      return this.withSession('read', query.name, (session) =>
        withRetries(() => runIn(session, query, parameters, configOf(query.name))),
      );
    }
    return this.transaction(query.mode, query.name, (statements) =>
      statements.run(query, parameters),
    );
  }

  /**
   * Several statements, all or nothing. `work` may run more than once: whatever must stay the same
   * across tries (uuids, tokens) is made outside of it.
   */
  transaction<T>(
    mode: 'read' | 'write',
    name: string,
    work: (statements: Statements) => Promise<T>,
  ): Promise<T> {
    return this.withSession(mode, name, (session) => {
      const config = configOf(name);
      return withRetries(() => inTransaction(session.beginTransaction(config), work));
    });
  }

  /**
   * A statement that commits by itself (`CALL {} IN TRANSACTIONS`). It is not tried again here, and
   * must be safe to run again.
   */
  autoCommit<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    parameters: z.input<P>,
  ): Promise<RowsOf<R>> {
    return this.withSession('write', query.name, (session) => runIn(session, query, parameters));
  }

  /**
   * Text that is no declared query: schema statements and look-ups about the server itself.
   *
   * @param options.timeoutMs ends what waits for others longer than this
   */
  raw(
    text: string,
    parameters: Record<string, unknown> = {},
    options: { timeoutMs?: number } = {},
  ): Promise<Record<string, unknown>[]> {
    const config = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
    return this.withSession('write', 'raw', async (session) => {
      const values = toNeo4j(parameters) as Record<string, unknown>;
      const result = await session.run(text, values, config);
      return result.records.map((record) => fromNeo4j(record.toObject()) as typeof parameters);
    });
  }

  /** Text of a caller, or of the library: run only when its plan shows that it reads. */
  readOnly(
    text: string,
    parameters: Record<string, unknown>,
    limits: ReadOnlyLimits,
  ): Promise<ReadOnlyResult> {
    return this.withSession('guarded', 'cypher', (session) =>
      runReadOnly(session, text, parameters, limits),
    );
  }

  /** Resolves when the server answers; rejects as every other call does when it does not. */
  async ping(): Promise<void> {
    await this.withSession('read', 'ping', (session) => session.run('RETURN 1'));
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private async withSession<T>(
    mode: 'read' | 'write' | 'guarded',
    name: string,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    // A caller's own text is always for reading, wherever that is answered: it is a guard too.
    const isForReading =
      mode === 'guarded' || (mode === 'read' && this.routing?.reads !== 'leader');
    const session = this.driver.session({
      defaultAccessMode: isForReading ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.routing === undefined ? {} : { bookmarkManager: this.routing.bookmarkManager }),
      ...(this.databaseName === undefined ? {} : { database: this.databaseName }),
    });
    this.sessionsOpen += 1;
    try {
      // Told to metrics and traces, by name alone, when somebody listens.
      return await telemetry.query.tracePromise(() => work(session), { name });
    } catch (error) {
      throw translateFailure(error, name);
    } finally {
      this.sessionsOpen -= 1;
      // A session whose connection broke rejects on close too; the first error counts.
      await session.close().catch(() => undefined);
    }
  }
}

/** The first statement is sent right behind the beginning, without a wait for its answer. */
async function inTransaction<T>(
  transaction: ReturnType<Session['beginTransaction']>,
  work: (statements: Statements) => Promise<T>,
): Promise<T> {
  try {
    const result = await work({
      run: (query, parameters) => runIn(transaction, query, parameters),
    });
    await transaction.commit();
    return result;
  } finally {
    // Rolls back what is still open. What broke a transaction breaks this too: the first counts.
    await transaction.close().catch(() => undefined);
  }
}

/** The bound of a transaction, and the name that the server's own lists show for it. */
const configOf = (name: string) => ({
  timeout: limits.queryTimeoutMs as number,
  metadata: { query: name },
});

async function runIn<P extends z.ZodObject, R extends z.ZodObject>(
  runner: Transaction | Session,
  query: Query<P, R>,
  parameters: z.input<P>,
  config?: { timeout: number; metadata: { query: string } },
): Promise<RowsOf<R>> {
  const checked = toNeo4j(query.parameters.parse(parameters)) as Record<string, unknown>;
  // A statement inside a transaction has the transaction's bounds.
  const result = await withoutStack(() =>
    config ? (runner as Session).run(query.text, checked, config) : runner.run(query.text, checked),
  );
  return result.records.map((record) => {
    const row = query.row.safeParse(fromNeo4j(record.toObject()));
    if (row.success) return row.data;
    const columns = row.error.issues.map((issue) => issue.path.join('.'));
    throw new TornRowError(query.name, columns);
  });
}

/**
 * The driver notes the stack of every statement, in case it fails: a twentieth of the time of a
 * request. A failure is known here by its code and the name of its query.
 */
function withoutStack<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
