import { statfs } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { chooseServer, isAtLeast, type ServerLine, serverLines } from '#scripts/toolchain.mjs';
import { backUp, restore } from '../embedded/backup.js';
import {
  embeddedStatus,
  type EmbeddedStatus,
  startEmbeddedNeo4j,
} from '../embedded/embeddedNeo4j.js';
import { sizeOfFolder } from '../embedded/files.js';
import { ensureServerJars } from '../embedded/jars.js';
import { Database } from '../neo4j/database.js';
import { countNodes } from '../neo4j/copying/dump.js';
import { backupKey, dump, intoOwn, requireWritable } from './backups.js';
import { CliError } from './client.js';
import {
  inPlainWordsOf,
  localConfig,
  newestSchema,
  report,
  requireStoppable,
  stopService,
} from './localDatabase.js';
import type { Print } from './output.js';

interface UpgradeOptions {
  backup?: string;
  line?: string;
  stop?: boolean;
  check?: boolean;
  json?: boolean;
}

interface Plan {
  dataDir: string;
  from: { line: ServerLine; version: string };
  to: { line: ServerLine; version: string };
  backup: string;
}

/** `kith db upgrade` */
export function addUpgradeCommand(group: Command, print: Print): void {
  group
    .command('upgrade')
    .description('bring the data folder to the Neo4j of this Kith, with a backup before')
    .option('--backup <file>', 'where the backup goes; by default beside the data folder')
    .option('--line <line>', '2026 or 5.26: another line, by a dump and a new store')
    .option('--stop', 'stop a running service first; it is not started again')
    .option('--check', 'look and say what would be done, and do nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nWithin a line the store is backed up, opened by the newer Neo4j and counted. Another\n' +
        'line never opens it: what it holds is dumped and written into a new one, and the old\n' +
        'folder is moved aside.\n\nExamples:\n  kith db upgrade --check\n' +
        '  kith db upgrade --stop --backup /backups/before.backup',
    )
    .action(async (options: UpgradeOptions) => {
      const { plan, done } = await inPlainWordsOf(upgrade(options));
      const { from, to, backup } = plan;
      if (options.json) {
        const state = done ? { state: 'upgraded', backup, ...done } : { state: stateOf(plan) };
        print(JSON.stringify({ from: from.version, to: to.version, ...state }, null, 2));
      } else if (!done) print(lineOf(plan));
      else {
        const aside = done.movedTo === undefined ? '' : `; the old folder is ${done.movedTo}`;
        print(
          `Neo4j ${from.version} is now ${to.version}, with ${done.nodes} nodes; ` +
            `the backup is ${backup}${aside}`,
        );
      }
    });
}

const stateOf = ({ from, to }: Plan): string =>
  from.version === to.version ? 'current' : 'possible';

const lineOf = (plan: Plan): string =>
  stateOf(plan) === 'current'
    ? `Neo4j ${plan.to.version} is what this Kith runs: there is nothing to do`
    : `Neo4j ${plan.from.version} can become ${plan.to.version}; the backup would be ` +
      `${plan.backup}`;

async function upgrade(
  options: UpgradeOptions,
): Promise<{ plan: Plan; done?: { nodes: number; movedTo?: string } }> {
  const { dataDir, neo4j } = localConfig();
  if (neo4j) throw new CliError('the Neo4j at NEO4J_URI is upgraded with its own tools');
  const status = await embeddedStatus(dataDir);
  if (!status) throw new CliError(`there is no database in ${dataDir}`);
  const plan = planOf(dataDir, status, options);
  await requireRoom(plan);
  if (stateOf(plan) === 'current' || options.check) return { plan };
  await requireWritable(plan.backup);
  requireStoppable(status, dataDir, options);
  // Before anything stops: what has to be fetched may not be there.
  await ensureServerJars(plan.to.line, report);
  if (options.stop) await stopService(dataDir);
  return { plan, done: await carryOut(plan) };
}

function planOf(dataDir: string, status: EmbeddedStatus, options: UpgradeOptions): Plan {
  const { line: wanted = status.line } = options;
  if (wanted !== '2026' && wanted !== '5.26') throw new CliError('--line may be 2026 or 5.26');
  // Says what is missing when no Java fits; the line of the folder binds a start, not this.
  const { KITH_NEO4J_LINE: _line, ...env } = process.env;
  chooseServer({ line: wanted, env });
  const to: Plan['to'] = { line: wanted, version: serverLines[wanted].version };
  const { line, version } = status;
  if (!isAtLeast(to.version, version)) {
    throw new CliError(
      `the data folder has Neo4j ${version}, which is newer than ${to.version}: ` +
        'start a newer Kith',
    );
  }
  const beside = join(dirname(resolve(dataDir)), `${basename(resolve(dataDir))}.${version}.backup`);
  return { dataDir, from: { line, version }, to, backup: options.backup ?? beside };
}

/** For the backup and, with another line, a second store. */
async function requireRoom({ dataDir }: Plan): Promise<void> {
  const needed = 2 * (await sizeOfFolder(dataDir));
  const { bavail, bsize } = await statfs(dirname(resolve(dataDir)));
  if (bavail * bsize >= needed) return;
  const [have, want] = [bavail * bsize, needed].map((bytes) => Math.ceil(bytes / 1e6));
  throw new CliError(`${have} MB are free beside ${dataDir}, ${want} MB are needed: make room`);
}

async function carryOut(plan: Plan): Promise<{ nodes: number; movedTo?: string }> {
  const { dataDir, from, to, backup: file } = plan;
  const shared = { dataDir, file, key: backupKey(), schema: newestSchema() };
  const now = new Date().toISOString();
  if (from.line !== to.line) {
    report(`reading Neo4j ${from.version} into ${file}`);
    await dump(localConfig(), file);
    report(`writing it into Neo4j ${to.version}`);
    const fill = intoOwn(file, to.line);
    const { movedTo } = await restore({ ...shared, ledger: undefined, now, fill });
    const nodes = await openedBy(plan);
    return { nodes, ...(movedTo === undefined ? {} : { movedTo }) };
  }
  report(`copying ${dataDir} into ${file}`);
  await backUp({ ...shared, now });
  report(`opening it with Neo4j ${to.version}`);
  return { nodes: await openedBy(plan) };
}

/** Starts the new one on the folder and reads from it. */
async function openedBy({ dataDir, to, backup }: Plan): Promise<number> {
  try {
    const own = await startEmbeddedNeo4j({ dataDir, line: to.line, report });
    const { uri, user, password } = own;
    const database = Database.connect({ uri, user, password });
    try {
      return await countNodes(database);
    } finally {
      await database.close();
      await own.stop();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${reason}; the way back: kith restore ${backup} with the Kith of before`);
  }
}
