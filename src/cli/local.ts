import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { systemClock } from '../clock.js';
import { type Config, loadConfig } from '../config.js';
import { backUp, restore } from '../embedded/backup.js';
import { compact } from '../embedded/compaction.js';
import { embeddedStatus, startEmbeddedNeo4j, stopEmbedded } from '../embedded/embeddedNeo4j.js';
import { dataFolder } from '../embedded/folder.js';
import { readTextIfThere } from '../embedded/files.js';
import { StartupError } from '../errors.js';
import { Database, type DatabaseOptions } from '../neo4j/database.js';
import { ensureIndexes } from '../neo4j/ensure.js';
import { migrate, readMigrations } from '../neo4j/migrations.js';
import { copyStore } from '../neo4j/storeCopy.js';
import { CliError } from './client.js';
import { commandGroup } from './commandGroup.js';
import type { Print } from './output.js';

const stopTimeoutMs = 90_000;

/** Progress goes to the error stream: what a program reads stays clean. */
const report = (message: string): void => void process.stderr.write(`${message}\n`);
const config = (): Config =>
  inPlainWords(() => loadConfig(process.env, { cwd: process.cwd(), terminal: true }));
const newestSchema = (): number => readMigrations().at(-1)?.version ?? 0;

/** Commands that work on this machine's data folder, not through a service. */
export function addLocalCommands(program: Command, print: Print): void {
  program
    .command('serve')
    .description('run the service, as npm start does but without setting anything up')
    .action(async () => {
      await import('../main.js');
      await once(process, 'exit');
    });
  const database = commandGroup(program, 'db', "Kith's own Neo4j");
  addDatabaseCommands(database, print);
  addCompactCommand(database, print);
  program
    .command('migrate')
    .description('bring the schema up to date; a start of the service does the same')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const version = await withDatabase(config(), bringUpToDate);
      print(options.json ? JSON.stringify({ schema: version }) : `the schema is at ${version}`);
    });
  addBackupCommands(program, print);
}

async function bringUpToDate(database: Database, { models }: Config): Promise<number> {
  const version = await migrate(database, { clock: systemClock, report });
  await ensureIndexes(database, { language: models.language, report });
  return version;
}

function addDatabaseCommands(group: Command, print: Print): void {
  group
    .command('start')
    .description('run Neo4j alone, without the service, until Ctrl-C')
    .action(async () => {
      const { dataDir } = config();
      const running = await inPlainWordsOf(startEmbeddedNeo4j({ dataDir, report }));
      print(`${running.uri}  user ${running.user}, password in ${dataFolder(dataDir).password}`);
      await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
      await running.stop();
    });
  group
    .command('stop')
    .description('stop a Neo4j that was left running, or with --service the service too')
    .option('--service', 'stop the service that holds the folder, in order, and its Neo4j')
    .option('--json', 'print JSON')
    .action(async (options: { service?: boolean; json?: boolean }) => {
      const { dataDir } = config();
      const service = options.service ? await stopService(dataDir) : false;
      const stopped = (await inPlainWordsOf(stopEmbedded(dataDir))) || service;
      print(options.json ? JSON.stringify({ stopped }) : stopped ? 'stopped' : 'none was running');
    });
  group
    .command('status')
    .description('what there is in the data folder, and what runs')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { dataDir } = config();
      const status = await inPlainWordsOf(embeddedStatus(dataDir));
      if (options.json) print(JSON.stringify(status ?? null, null, 2));
      else if (!status) print(`there is no database in ${dataDir}`);
      else {
        const neo4j = status.pid ? `runs as ${status.pid} at ${status.uri}` : 'does not run';
        const service = status.ownerPid ? `the service is ${status.ownerPid}` : 'no service runs';
        print(`Neo4j ${status.version} in ${dataDir} ${neo4j}; ${service}`);
      }
    });
}

function addCompactCommand(group: Command, print: Print): void {
  group
    .command('compact')
    .description('make the database anew, so that nothing deleted stays in its files')
    .option('--stop', 'stop a running service first; it is not started again')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nNeeds free disk for a second database. The old one is there until the new one was\n' +
        'compared with it; an interrupted run changes nothing, or is ended by the next start.\n' +
        '\nExample:\n  kith db compact --stop',
    )
    .action(async (options: { stop?: boolean; json?: boolean }) => {
      const { dataDir } = await stoppedFolder(options, 'compacted');
      const startedAt = Date.now();
      const stopping = new AbortController();
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(name, () => stopping.abort());
      }
      const { signal } = stopping;
      const done = await inPlainWordsOf(compact({ dataDir, report, signal, copy: copyStore }));
      const seconds = Math.round((Date.now() - startedAt) / 1_000);
      if (options.json) {
        const { contentHash: content_hash, bytesBefore, bytesAfter, ...counts } = done;
        const bytes = { bytes_before: bytesBefore, bytes_after: bytesAfter };
        print(JSON.stringify({ ...counts, content_hash, ...bytes, seconds }, null, 2));
        return;
      }
      const [before, after] = [done.bytesBefore, done.bytesAfter].map((bytes) =>
        Math.ceil(bytes / 1e6),
      );
      const what = `${done.nodes} nodes and ${done.relationships} relationships`;
      print(`${what} are in a new database of ${after} MB (before: ${before} MB) in ${seconds} s`);
    });
}

/** The settings, when the data folder has a database of Kith's own that nobody is using. */
async function stoppedFolder(options: { stop?: boolean }, done: string): Promise<Config> {
  const settings = config();
  const { dataDir, neo4j } = settings;
  if (neo4j) throw new CliError(`the Neo4j at NEO4J_URI is ${done} with its own tools`);
  const status = await inPlainWordsOf(embeddedStatus(dataDir));
  if (status?.ownerPid && !options.stop) {
    throw new CliError(`process ${status.ownerPid} runs on ${dataDir}: give --stop`);
  }
  if (options.stop) await stopService(dataDir);
  return settings;
}

function addBackupCommands(program: Command, print: Print): void {
  program
    .command('backup')
    .description('copy the whole data folder into one file; encrypted when KITH_BACKUP_KEY is set')
    .argument('<file>', 'is written anew; has its name only when it is whole')
    .option('--stop', 'stop a running service first; it is not started again')
    .option('--json', 'print the manifest')
    .addHelpText('after', '\nExample:\n  KITH_BACKUP_KEY=… kith backup --stop kith.backup')
    .action(async (file: string, options: { stop?: boolean; json?: boolean }) => {
      const { dataDir } = await stoppedFolder(options, 'backed up');
      const manifest = await inPlainWordsOf(
        backUp({
          ...{ dataDir, file, key: process.env['KITH_BACKUP_KEY'] || undefined },
          ...{ schema: newestSchema(), now: new Date().toISOString() },
        }),
      );
      const how = manifest.encrypted ? 'encrypted' : 'not encrypted: KITH_BACKUP_KEY is not set';
      print(options.json ? JSON.stringify(manifest, null, 2) : `${file} is whole, ${how}`);
    });
  program
    .command('restore')
    .description('unpack a backup into the data folder; what is there is moved aside')
    .argument('<file>', 'of kith backup')
    .option('--ledger <path>', 'erasures.ndjson of the instance that went on after the backup')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nWho was erased after the backup is erased again before the service answers: from the\n' +
        'ledger in the data folder, or the one that --ledger names.',
    )
    .action(async (file: string, options: { ledger?: string; json?: boolean }) => {
      const { dataDir } = config();
      const done = await inPlainWordsOf(
        restore({
          ...{ dataDir, file, key: process.env['KITH_BACKUP_KEY'] || undefined },
          ...{ ledger: options.ledger, schema: newestSchema(), now: new Date().toISOString() },
        }),
      );
      const aside = done.movedTo === undefined ? '' : `; what was there is in ${done.movedTo}`;
      const erasures = `${done.erasures} erasures are known`;
      print(options.json ? JSON.stringify(done, null, 2) : `restored; ${erasures}${aside}`);
    });
}

/** Ends the service that holds a folder, in order, and waits for it. */
async function stopService(dataDir: string): Promise<boolean> {
  const status = await embeddedStatus(dataDir);
  if (!status?.ownerPid) return false;
  report(`stopping process ${status.ownerPid}`);
  process.kill(status.ownerPid, 'SIGTERM');
  const giveUpAt = Date.now() + stopTimeoutMs;
  while ((await embeddedStatus(dataDir))?.ownerPid === status.ownerPid) {
    if (Date.now() > giveUpAt) throw new CliError(`process ${status.ownerPid} does not end`);
    await pause(100);
  }
  return true;
}

/** The database that the settings name; one of Kith's own is started when none runs. */
async function withDatabase<T>(
  settings: Config,
  work: (database: Database, settings: Config) => Promise<T>,
): Promise<T> {
  const { connection, stop } = await connectionOf(settings);
  const database = Database.connect(connection);
  try {
    return await inPlainWordsOf(work(database, settings));
  } finally {
    await database.close();
    await stop();
  }
}

async function connectionOf(
  settings: Config,
): Promise<{ connection: DatabaseOptions; stop: () => Promise<void> }> {
  const stop = () => Promise.resolve();
  if (settings.neo4j) return { connection: settings.neo4j, stop };
  const { dataDir } = settings;
  const status = await inPlainWordsOf(embeddedStatus(dataDir));
  const password = (await readTextIfThere(dataFolder(dataDir).password))?.trim();
  if (status?.pid && password) {
    return { connection: { uri: status.uri, user: 'neo4j', password }, stop };
  }
  const own = await inPlainWordsOf(startEmbeddedNeo4j({ dataDir, report }));
  const connection = { uri: own.uri, user: own.user, password: own.password };
  return { connection, stop: () => own.stop() };
}

/** Errors of the start, the data folder and backups are one line for a person already. */
async function inPlainWordsOf<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Error ? new CliError(error.message) : error;
  }
}

function inPlainWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StartupError ? new CliError(error.message) : error;
  }
}
