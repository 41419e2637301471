import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerLine } from '#scripts/toolchain.mjs';
import type { ModelConfig } from '../../src/config.js';
import { startEmbeddedNeo4j } from '../../src/embedded/embeddedNeo4j.js';
import { newUuid } from '../../src/ids.js';
import { createLog } from '../../src/log.js';
import type { Embedder } from '../../src/model/embedder.js';
import { createModels } from '../../src/models.js';
import type { DatabaseOptions, Statements } from '../../src/neo4j/database.js';
import { generateApiKey } from '../../src/project/apiKey.js';
import { type RunningService, startService } from '../../src/server.js';

export interface BenchDatabase extends DatabaseOptions {
  /** The process of the bench's own Neo4j; absent when it is somebody else's. */
  pid?: number;
  close(): Promise<void>;
}

/** A Neo4j of the bench's own in a temporary folder, or the one that NEO4J_URI names. */
export async function openDatabase(): Promise<BenchDatabase> {
  const uri = process.env['NEO4J_URI'];
  if (uri) {
    const user = process.env['NEO4J_USER'] ?? 'neo4j';
    return { uri, user, password: process.env['NEO4J_PASSWORD'] ?? '', close: async () => {} };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const line = (process.env['KITH_NEO4J_LINE'] || undefined) as ServerLine | undefined;
  const server = await startEmbeddedNeo4j({ dataDir, line, report: () => {} });
  const { user, password } = server;
  const close = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  // The database lives in a group of its own: a bench that is ended takes it along.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
  return { uri: server.uri, user, password, pid: server.pid, close };
}

/** Notes what is embedded and how long the model takes for it. */
export class CountingEmbedder implements Embedder {
  readonly texts: string[] = [];

  constructor(private readonly inner: Embedder) {}

  get model(): string {
    return this.inner.model;
  }

  get dimensions(): number {
    return this.inner.dimensions;
  }

  embedPassages(texts: readonly string[], options?: { urgent?: boolean }): Promise<Float32Array[]> {
    for (const text of texts) this.texts.push(text);
    return this.inner.embedPassages(texts, options);
  }

  embedQuery(text: string): Promise<Float32Array> {
    return this.inner.embedQuery(text);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}

/** How often a statement ran, and how long all its runs took together. */
export interface StatementTime {
  statement: string;
  count: number;
  ms: number;
}

export interface BenchService {
  running: RunningService;
  key: string;
  projectId: string;
  embedder: CountingEmbedder | null;
  /** The statements that took the longest first. */
  statementTimes(): StatementTime[];
  stop(): Promise<void>;
}

/** The service in this process, as `main.ts` starts it, with a project of its own. */
export async function startBenchService(
  connection: DatabaseOptions,
  embeddings: ModelConfig['embeddings'],
): Promise<BenchService> {
  const log = createLog({ level: 'error', format: 'json' });
  const models = await createModels({ language: 'en', embeddings, llm: undefined }, log);
  const embedder = models.embedder ? new CountingEmbedder(models.embedder) : null;
  models.embedder = embedder;
  const running = await startService({
    config: { host: '127.0.0.1', port: 0, apiKey: undefined },
    rootKey: { keyId: `root-${newUuid()}`, secret: generateApiKey() },
    ...{ connection, models, log },
  });
  const times = timeStatements(running);
  const { projects } = running.services;
  const projectId = `bench-${newUuid()}`;
  await projects.ensureProject(projectId, 'Bench');
  const scopes = ['read', 'write'] as const;
  const key = await projects.createKey(projectId, { keyId: newUuid(), name: 'bench', scopes });
  return {
    ...{ running, key, projectId, embedder },
    statementTimes: () => [...times.values()].sort((left, right) => right.ms - left.ms),
    stop: async () => {
      await running.stop();
      await models.close();
    },
  };
}

/**
 * Users are found by their names a moment after they were added: what is measured must not run
 * beside that.
 */
export async function untilKeyed({ running }: Pick<BenchService, 'running'>): Promise<void> {
  const { database } = running.services;
  for (;;) {
    const rows = await database.raw(
      'MATCH (u:User) WHERE u.lookAt <= datetime() RETURN u.uuid LIMIT 1',
    );
    if (rows.length === 0) return;
    await delay(500);
  }
}

/** What was said and is not read yet. */
export async function unreadOf({ running, projectId }: BenchService): Promise<number> {
  const [row] = await running.services.database.raw(
    "MATCH (j:Job {projectId: $projectId, status: 'pending'}) " +
      'WHERE j.createdAt IS NOT NULL RETURN count(j) AS jobs',
    { projectId },
  );
  return Number(row?.['jobs']);
}

export async function untilRead(service: BenchService, lookMilliseconds = 250): Promise<void> {
  while ((await unreadOf(service)) > 0) await delay(lookMilliseconds);
}

/** Statements are timed as their callers see them: alone, and inside a transaction. */
function timeStatements({ services }: RunningService): Map<string, StatementTime> {
  const times = new Map<string, StatementTime>();
  const { database } = services;
  const run = database.run.bind(database);
  const transaction = database.transaction.bind(database);
  const timed = (statements: Statements): Statements => ({
    run: async (query, parameters) => {
      const startedAt = performance.now();
      try {
        return await statements.run(query, parameters);
      } finally {
        const one = times.get(query.name) ?? { statement: query.name, count: 0, ms: 0 };
        one.count += 1;
        one.ms += performance.now() - startedAt;
        times.set(query.name, one);
      }
    },
  });
  const alone = timed({ run });
  // What writes goes through `transaction` and is timed there.
  database.run = (query, parameters) =>
    query.mode === 'read' ? alone.run(query, parameters) : run(query, parameters);
  database.transaction = (mode, name, work) =>
    transaction(mode, name, (statements) => work(timed(statements)));
  return times;
}
