import { rm, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ServerLine } from '#scripts/toolchain.mjs';
import { systemClock } from '../clock.js';
import type { Config } from '../config.js';
import {
  backUp,
  type FillDatabase,
  restore,
  restoreElsewhere,
  writeDump,
} from '../embedded/backup.js';
import { type BackupManifest, readManifest } from '../embedded/backupFile.js';
import { embeddedStatus, startEmbeddedNeo4j } from '../embedded/embeddedNeo4j.js';
import { readCapabilities } from '../neo4j/capabilities.js';
import { Database, type DatabaseOptions } from '../neo4j/database.js';
import { type DumpLine, dumpLines, fillDatabase } from '../neo4j/copying/dump.js';
import { schemaOf } from '../neo4j/migrations.js';
import { CliError } from './client.js';
import {
  connectionOf,
  inPlainWordsOf,
  localConfig,
  newestSchema,
  report,
  stopService,
} from './localDatabase.js';
import type { Print } from './output.js';

export const backupKey = (): string | undefined => process.env['KITH_BACKUP_KEY'] || undefined;
const now = (): string => new Date().toISOString();

/** `kith backup` and `kith restore`. */
export function addBackupCommands(program: Command, print: Print): void {
  program
    .command('backup')
    .description('write everything into one file; encrypted when KITH_BACKUP_KEY is set')
    .argument('<file>', 'is written anew; has its name only when it is whole')
    .option('--stop', 'stop a running service first and copy its folder; it is not started again')
    .option('--dump', 'a dump even when nothing runs: it can be restored into any Neo4j')
    .option('--json', 'print the manifest')
    .addHelpText(
      'after',
      '\nOf a database that runs it makes a dump: the service goes on, each user is as at one\n' +
        'moment. Of one that does not run it makes a copy of the data folder.\n' +
        '\nExamples:\n  KITH_BACKUP_KEY=… kith backup kith.backup\n' +
        '  kith backup --stop kith.backup',
    )
    .action(async (file: string, options: { stop?: boolean; dump?: boolean; json?: boolean }) => {
      if (options.stop && options.dump) throw new CliError('give --stop or --dump, not both');
      const manifest = await inPlainWordsOf(makeBackup(localConfig(), file, options));
      const how = manifest.encrypted ? 'encrypted' : 'not encrypted: KITH_BACKUP_KEY is not set';
      const kind = manifest.kind === 'dump' ? 'a dump' : 'a copy';
      print(options.json ? JSON.stringify(manifest, null, 2) : `${file} is whole, ${kind}, ${how}`);
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
        'ledger in the data folder, or the one that --ledger names. With NEO4J_URI a dump is\n' +
        'written into that database, which has to be empty.',
    )
    .action(async (file: string, options: { ledger?: string; json?: boolean }) => {
      const config = localConfig();
      const { dataDir, neo4j } = config;
      const shared = { dataDir, file, key: backupKey(), schema: newestSchema() };
      const given = { ...shared, ledger: options.ledger, now: now() };
      const done: Awaited<ReturnType<typeof restore>> = await inPlainWordsOf(
        neo4j
          ? restoreElsewhere({ ...given, fill: (_folder, lines) => fill(neo4j, file, lines) })
          : restore({ ...given, fill: intoOwn(file) }),
      );
      const aside = done.movedTo === undefined ? '' : `; what was there is in ${done.movedTo}`;
      const erasures = `${done.erasures} erasures are known`;
      print(options.json ? JSON.stringify(done, null, 2) : `restored; ${erasures}${aside}`);
    });
}

async function makeBackup(
  config: Config,
  file: string,
  options: { stop?: boolean; dump?: boolean },
): Promise<BackupManifest> {
  const { dataDir, neo4j } = config;
  await requireWritable(file);
  if (neo4j) {
    if (options.stop) throw new CliError('--stop copies a data folder: leave it out here');
    return dump(config, file);
  }
  const status = await embeddedStatus(dataDir);
  if (!status) throw new CliError(`there is no database in ${dataDir}`);
  if (options.dump || (!options.stop && status.ownerPid)) return dump(config, file);
  if (options.stop) await stopService(dataDir);
  const shared = { dataDir, file, key: backupKey() };
  return backUp({ ...shared, schema: newestSchema(), now: now() });
}

/** A file that cannot be written is said before anything is stopped or read. */
export async function requireWritable(file: string): Promise<void> {
  const part = `${file}.part`;
  try {
    await writeFile(part, '', { mode: 0o600 });
    await rm(part);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${file} cannot be written (${code}): name another file`);
  }
}

/** Everything a database holds, read while the service goes on. */
export async function dump(config: Config, file: string): Promise<BackupManifest> {
  const { connection, stop } = await connectionOf(config);
  const database = Database.connect(connection);
  try {
    // Before anything is read: what changes later is known to have changed.
    const createdAt = now();
    const schema = await schemaOf(database);
    if (schema === 0) throw new CliError('the database was never used by a service');
    const { version } = await readCapabilities(database);
    return await writeDump({
      ...{ dataDir: config.dataDir, file, key: backupKey() },
      manifest: { createdAt, schema, neo4j: version },
      lines: dumpLines(connection, progress('users and graphs read')),
    });
  } finally {
    await database.close();
    await stop();
  }
}

/** A new Neo4j of Kith's own in the folder, filled and stopped. */
export const intoOwn =
  (file: string, line?: ServerLine): FillDatabase =>
  async (folder, lines) => {
    const own = await startEmbeddedNeo4j({ dataDir: folder, line, report });
    try {
      await fill({ uri: own.uri, user: own.user, password: own.password }, file, lines);
    } finally {
      await own.stop();
    }
  };

async function fill(
  connection: DatabaseOptions,
  file: string,
  lines: AsyncIterable<unknown>,
): Promise<void> {
  const { schema, createdAt } = await readManifest(file);
  const done = await fillDatabase(connection, {
    ...{ clock: systemClock, schema, createdAt, report, progress: progress('nodes written') },
    lines: lines as AsyncIterable<DumpLine>,
  });
  report(`${done.nodes} nodes and ${done.relationships} relationships written`);
}

const progressIntervalMs = 2_000;

/** Says how far it is, now and then. */
function progress(what: string): (count: number) => void {
  let saidAt = Date.now();
  return (count) => {
    if (Date.now() - saidAt < progressIntervalMs) return;
    saidAt = Date.now();
    report(`${count} ${what}`);
  };
}
