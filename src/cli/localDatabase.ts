import { setTimeout as pause } from 'node:timers/promises';
import { type Config, loadConfig } from '../config.js';
import {
  embeddedStatus,
  type EmbeddedStatus,
  startEmbeddedNeo4j,
} from '../embedded/embeddedNeo4j.js';
import { dataFolder } from '../embedded/folder.js';
import { readTextIfThere } from '../embedded/files.js';
import { StartupError } from '../errors.js';
import { Database, type DatabaseOptions } from '../neo4j/database.js';
import { readMigrations } from '../neo4j/migrations.js';
import { CliError } from './client.js';

const stopTimeoutMs = 90_000;

/** Progress goes to the error stream: what a program reads stays clean. */
export const report = (message: string): void => void process.stderr.write(`${message}\n`);

/** The settings that a service started here would have. */
export const localConfig = (): Config =>
  inPlainWords(() => loadConfig(process.env, { cwd: process.cwd(), terminal: true }));

export const newestSchema = (): number => readMigrations().at(-1)?.version ?? 0;

/** A folder that a service holds is left alone, unless it may be stopped. */
export function requireStoppable(
  { ownerPid }: EmbeddedStatus,
  dataDir: string,
  { stop }: { stop?: boolean },
): void {
  if (ownerPid && !stop) throw new CliError(`process ${ownerPid} runs on ${dataDir}: give --stop`);
}

/** Ends the service that holds a folder, in order, and waits for it. */
export async function stopService(dataDir: string): Promise<boolean> {
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
export async function withDatabase<T>(
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

export async function connectionOf(
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
export async function inPlainWordsOf<T>(work: Promise<T>): Promise<T> {
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
