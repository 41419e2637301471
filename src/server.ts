import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from './clock.js';
import type { Config } from './config.js';
import type { ErasureProof } from './erasureProof.js';
import { KithError, StartupError } from './errors.js';
import { createApp, createMetrics } from './app.js';
import { createFastServer } from './http/fastServer.js';
import type { Readiness } from './http/health.js';
import { limits } from './limits.js';
import type { Log } from './log.js';
import { type Capabilities, readCapabilities } from './neo4j/capabilities.js';
import { Database, type DatabaseOptions } from './neo4j/database.js';
import { ensureIndexes } from './neo4j/ensure.js';
import { migrate } from './neo4j/migrations.js';
import { defaultProjectId } from './project/project.service.js';
import type { Models } from './models.js';
import type { RootKey } from './rootKey.js';
import { createServices, type Services } from './services.js';
import { warmUp } from './warmUp.js';

export interface RunningService {
  /** Without the base path: "http://127.0.0.1:8000" */
  url: string;
  services: Services;
  capabilities: Capabilities;
  /** Lets requests under way finish, then closes the connections to the database. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  config: Pick<Config, 'host' | 'port' | 'apiKey'> &
    Partial<
      Pick<Config, 'waitingDays' | 'corsOrigins' | 'requestsPerMinute' | 'auditConsole' | 'cypher'>
    >;
  connection: DatabaseOptions;
  rootKey: RootKey;
  /** Absent: a secret and a ledger that are gone with the process, for tests and benches. */
  proof?: ErasureProof;
  models: Models;
  log: Log;
  /** Fewer jobs than the limit may wait: for tests of a full backlog. */
  backlogJobsMax?: number;
  /** Begins a trace of a request. */
  trace?: RequestHandler | undefined;
  /** Gives up the start. */
  signal?: AbortSignal;
}

const prepareRetryMilliseconds = 2_000;

/**
 * Listens, prepares the database (waiting for it as long as it takes) and resolves when the
 * service is ready. Until then `/healthz` answers, `/readyz` and the API say 503.
 */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { config, log, rootKey } = options;
  const database = Database.connect(options.connection);
  const services = createServices({
    database,
    clock: systemClock,
    log,
    models: options.models,
    proof: options.proof,
    chosenKey: config.apiKey,
    backlogJobsMax: options.backlogJobsMax,
    waitingDays: config.waitingDays,
    cypher: config.cypher,
  });
  const readiness = { prepared: false, ping: () => database.ping() };
  const metrics = createMetrics(services);
  const { corsOrigins = [], requestsPerMinute, auditConsole } = config;
  const { trace } = options;
  const appOptions = { corsOrigins, requestsPerMinute, auditConsole, metrics, trace };
  const server = createFastServer(createApp(services, readiness as Readiness, appOptions), {
    // Slow senders of headers are cut off by node, those of bodies by the app: one may be long.
    requestTimeout: limits.uploadMilliseconds,
    headersTimeout: limits.headersTimeoutMs,
    connectionsCheckingInterval: limits.slowSendersCheckMilliseconds,
    keepAliveTimeout: limits.keepAliveMilliseconds,
  });
  server.maxConnections = limits.connectionsMax;
  answerUnreadableRequests(server);
  const stop = async (): Promise<void> => {
    await closeServer(server);
    await services.batches.stop();
    await services.identities.stop();
    await services.business.binder.stop();
    await services.ingestion.stop();
    await services.summaries.stop();
    await services.retention.stop();
    await services.erasures.settle();
    services.vectorIndexes.stop();
    await database.close();
    metrics.close();
  };
  try {
    const url = await listen(server, config);
    const capabilities = await prepare(services, rootKey, options);
    // Whom a restored backup brought back nobody sees.
    await services.erasures.markRestored();
    await services.ingestion.load();
    // Before anything is written here: making an index waits for writers.
    if (capabilities.vectorFilter) await prepareVectors(services, options);
    services.ingestion.start();
    services.business.binder.start();
    services.retention.start();
    services.identities.start();
    readiness.prepared = true;
    void services.batches
      .resume()
      .catch(() => log.warn('started batches could not be taken up; the next start does'));
    void warmUp(services);
    void services.erasures
      .resume()
      .catch(() => log.warn('interrupted erasures could not be taken up; the next start does'));
    return { url, services, capabilities, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Migrations, the default project, the root key: repeated until the database is there. */
async function prepare(
  services: Services,
  rootKey: RootKey,
  { log, signal, models }: ServiceOptions,
): Promise<Capabilities> {
  const { database, projects } = services;
  for (;;) {
    try {
      const capabilities = await readCapabilities(database);
      await migrate(database, { clock: systemClock, report: (message) => log.info(message) });
      await ensureIndexes(database, {
        language: models.language,
        report: (message) => log.info(message),
      });
      await projects.ensureProject(defaultProjectId, 'Default project');
      await projects.ensureRootKey(rootKey.keyId, rootKey.secret);
      return capabilities;
    } catch (error) {
      if (!(error instanceof KithError && error.kind === 'unavailable')) throw error;
      if (reasonOf(error) === 'Neo.ClientError.Security.Unauthorized') {
        throw new StartupError('Neo4j refuses NEO4J_USER or NEO4J_PASSWORD: set the right ones');
      }
      log.warn('waiting for the database', { reason: reasonOf(error) });
      await delay(prepareRetryMilliseconds, undefined, signal ? { signal } : {});
    }
  }
}

/** A remote model that has not answered yet has no known length of vectors: the next start has. */
async function prepareVectors(
  { ingestion, vectorIndexes }: Services,
  { models: { embedder }, log }: ServiceOptions,
): Promise<void> {
  if (!embedder || embedder.dimensions === 0) return;
  try {
    await vectorIndexes.ensure(ingestion.slots.writing().slot, embedder.dimensions);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    log.warn('vector indexes could not be made: search compares exactly until the next start', {
      reason,
    });
  }
}

const reasonOf = (error: KithError): string =>
  error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.message;

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
      resolve(`http://${shown.includes(':') ? `[${shown}]` : shown}:${address.port}`);
    });
  });
}

/** What went wrong when listening, in one line with the way out. */
export function portError(error: NodeJS.ErrnoException, host: string, port: number): StartupError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${port} on ${host} is taken: stop what uses it, or set PORT to another one`,
    EACCES: `port ${port} needs rights this user lacks: set PORT to one above 1023`,
    EADDRNOTAVAIL: `this machine has no address ${host}: set HOST to one it has`,
    ENOTFOUND: `HOST ${host} is not known: set it to an address of this machine`,
  };
  const code = error.code ?? 'unknown error';
  return new StartupError(reasons[code] ?? `cannot listen on ${host}:${port} (${code})`);
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = new AbortController();
  const grace = delay(limits.shutdownGraceMilliseconds, undefined, { signal: timer.signal });
  await Promise.race([closed, grace.catch(() => undefined)]);
  timer.abort();
  server.closeAllConnections();
}

/** What node itself cannot read (headers too large, no HTTP) is answered as JSON too. */
function answerUnreadableRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
    const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
    const message = tooLarge ? 'request headers too large' : 'bad request: not readable as HTTP';
    const body = JSON.stringify({ message });
    socket.end(
      `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
}
