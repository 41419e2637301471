import type { RequestHandler } from 'express';
import { inject } from 'vitest';
import { allScopes, type Scope } from '../../src/caller.js';
import type { ModelConfig } from '../../src/config.js';
import type { ErasureProof } from '../../src/erasureProof.js';
import { createLog, type Log } from '../../src/log.js';
import type { Extractor } from '../../src/model/extractor.js';
import { createModels } from '../../src/models.js';
import type { Database } from '../../src/neo4j/database.js';
import { type DatabaseOptions } from '../../src/neo4j/database.js';
import { newUuid } from '../../src/ids.js';
import { generateApiKey } from '../../src/project/apiKey.js';
import { type RunningService, startService } from '../../src/server.js';

/** One answer of the service. */
export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are looked at by tests
  body: any;
  headers: Headers;
}

/** A service in this process on the run's Neo4j, and a project of its own in it. */
export interface TestService {
  /** Ends in /api/v2. */
  baseUrl: string;
  url: string;
  projectId: string;
  key: string;
  database: Database;
  running: RunningService;
  /** Sends JSON with the project's key; `headers` override. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** A key of the same project, or of a new one. */
  newKey(options?: { scopes?: readonly Scope[]; projectId?: string }): Promise<string>;
  newProject(): Promise<{ projectId: string; key: string }>;
  /** Rows of a Cypher statement on the same database. */
  cypher(text: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** What a test may want otherwise: its own ears, or another way to the database. */
export interface TestServiceOptions {
  log?: Log;
  connection?: DatabaseOptions;
  /** Default: the rules, and no embedding model. */
  models?: Partial<ModelConfig>;
  /** Takes the place of the configured one, for faults. */
  extractor?: Extractor;
  backlogJobsMax?: number;
  corsOrigins?: readonly string[];
  /** Whether the root key may send Cypher of its own. */
  cypher?: boolean;
  /** Whether reads through the console are noted in the audit log. */
  auditConsole?: boolean;
  /** Begins a trace of a request. */
  trace?: RequestHandler | undefined;
  /** Signs receipts and keeps a ledger; by default a secret of its own and no ledger. */
  proof?: ErasureProof;
}

export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const connection = options.connection ?? inject('neo4j');
  const log = options.log ?? createLog({ level: 'error', format: 'json' });
  const models = await createModels(
    { language: 'en', embeddings: { kind: 'none' }, llm: undefined, ...options.models },
    log,
  );
  if (options.extractor) models.extractor = options.extractor;
  const running = await startService({
    config: {
      ...{ host: '127.0.0.1', port: 0, apiKey: undefined },
      ...(options.corsOrigins ? { corsOrigins: options.corsOrigins } : {}),
      ...(options.auditConsole === undefined ? {} : { auditConsole: options.auditConsole }),
      ...(options.cypher === undefined ? {} : { cypher: options.cypher }),
    },
    models,
    trace: options.trace,
    ...(options.backlogJobsMax === undefined ? {} : { backlogJobsMax: options.backlogJobsMax }),
    ...(options.proof === undefined ? {} : { proof: options.proof }),
    connection,
    rootKey: { keyId: `root-${newUuid()}`, secret: generateApiKey() },
    log,
  });
  const { services, url } = running;
  const newKey: TestService['newKey'] = (options = {}) =>
    services.projects.createKey(options.projectId ?? projectId, {
      keyId: newUuid(),
      name: 'test',
      scopes: options.scopes ?? allScopes,
    });
  const newProject = async () => {
    const id = `test-${newUuid()}`;
    await services.projects.ensureProject(id, 'Test');
    return { projectId: id, key: await newKey({ projectId: id }) };
  };
  const projectId = `test-${newUuid()}`;
  await services.projects.ensureProject(projectId, 'Test');
  const key = await newKey();
  const baseUrl = `${url}/api/v2`;
  return {
    ...{ baseUrl, url, projectId, key, running, newKey, newProject },
    database: services.database,
    call: (method, path, body, headers) =>
      send(method, path.startsWith('/') ? `${baseUrl}${path}` : path, body, {
        authorization: `Api-Key ${key}`,
        ...headers,
      }),
    cypher: (text, parameters) => services.database.raw(text, parameters),
    stop: async () => {
      await running.stop();
      await models.close();
    },
  };
}

async function send(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

/** Waits until `check` returns something truthy; fails after `withinMs`. */
export async function eventually<T>(
  check: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 20_000,
): Promise<T> {
  const giveUpAt = Date.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await check();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > giveUpAt) throw last ?? new Error('the condition did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
