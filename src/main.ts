import { createServer } from 'node:net';
import { bannerText } from './banner.js';
import { type Config, loadConfig } from './config.js';
import { requireDataFolder } from './dataFolder.js';
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from './embedded/embeddedNeo4j.js';
import { readErasureProof } from './erasureProof.js';
import { StartupError } from './errors.js';
import { createLog, type Log } from './log.js';
import { createModels, type Models } from './models.js';
import type { DatabaseOptions } from './neo4j/database.js';
import { readRootKey } from './rootKey.js';
import { telemetry } from './telemetry.js';
import { startTracing, type Tracing } from './tracing.js';
import { portError, type RunningService, startService } from './server.js';

/** Everything that was started, for a stop in the opposite order. */
interface Running {
  embedded?: EmbeddedNeo4j;
  models?: Models;
  service?: RunningService;
  tracing?: Tracing | undefined;
}

async function main(): Promise<void> {
  const config = loadConfig(process.env, {
    cwd: process.cwd(),
    terminal: process.stdout.isTTY === true,
  });
  const log = createLog(config.log);
  const running: Running = {};
  const aborted = new AbortController();
  const stopOnce = stopper(running, log, aborted);
  process.on('SIGINT', stopOnce);
  process.on('SIGTERM', stopOnce);
  process.on('SIGHUP', stopOnce);
  try {
    await start(config, log, running, aborted.signal);
    // A signal that came at the very end of the start found nothing to stop yet.
    if (aborted.signal.aborted) await stop(running, log);
  } catch (error) {
    await stop(running, log);
    if (aborted.signal.aborted) return;
    throw error;
  }
}

async function start(
  config: Config,
  log: Log,
  running: Running,
  signal: AbortSignal,
): Promise<void> {
  // A busy port is said before a database is started.
  await requireFreePort(config);
  await requireDataFolder(config.dataDir);
  const proof = await readErasureProof(config);
  const connection = await connectionOf(config, log, running, signal);
  // After the folder is held: of two services on one folder only one makes a key in it.
  const rootKey = await readRootKey(config);
  const models = await createModels(config.models, log);
  running.models = models;
  running.tracing = await startTracing(process.env);
  const trace = running.tracing?.requests;
  const parts = { config, connection, rootKey, proof, models, log, signal, trace };
  running.service = await startService(parts);
  const { url, capabilities } = running.service;
  const banner = {
    url,
    key: rootKey.secret,
    dataDir: config.dataDir,
    neo4j: `Neo4j ${capabilities.version} ${capabilities.edition} at ${connection.uri}`,
  };
  if (!signal.aborted) process.stdout.write(`${bannerText(banner, config.log.format)}\n`);
}

async function connectionOf(
  config: Config,
  log: Log,
  running: Running,
  signal: AbortSignal,
): Promise<DatabaseOptions> {
  if (config.neo4j) return config.neo4j;
  const embedded = await startEmbeddedNeo4j({
    dataDir: config.dataDir,
    report: (message) => log.info(message),
    signal,
  });
  running.embedded = embedded;
  telemetry.broken.subscribe(() => embedded.restart());
  return { uri: embedded.uri, user: embedded.user, password: embedded.password };
}

/** The first signal begins the stop; later ones change nothing, so nothing is left half stopped. */
function stopper(running: Running, log: Log, aborted: AbortController): () => void {
  return () => {
    if (aborted.signal.aborted) return;
    aborted.abort();
    void stop(running, log);
  };
}

/** The service first, then its database. Taking each out first makes a second call harmless. */
async function stop(running: Running, log: Log): Promise<void> {
  const { service, models, embedded, tracing } = running;
  delete running.tracing;
  delete running.service;
  delete running.models;
  delete running.embedded;
  try {
    if (service) {
      log.info('stopping the service');
      await service.stop();
    }
  } finally {
    await tracing?.stop().catch(() => undefined);
    await models?.close();
    if (embedded) {
      log.info('stopping Neo4j');
      await embedded.stop();
    }
  }
}

function requireFreePort({ host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

main().catch((error: unknown) => {
  const expected = error instanceof StartupError;
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`kith: ${text}\n`);
  if (!expected && error instanceof Error && process.env['LOG_LEVEL'] === 'debug') {
    process.stderr.write(`${error.stack}\n`);
  }
  process.exitCode = 1;
});
