import { once } from 'node:events';
import type { Command } from 'commander';
import { systemClock } from '../clock.js';
import type { Config } from '../config.js';
import { embeddedStatus, startEmbeddedNeo4j, stopEmbedded } from '../embedded/embeddedNeo4j.js';
import { dataFolder } from '../embedded/folder.js';
import type { Database } from '../neo4j/database.js';
import { ensureIndexes } from '../neo4j/ensure.js';
import { migrate } from '../neo4j/migrations.js';
import { addCompactCommand } from './compact.js';
import { commandGroup } from './commandGroup.js';
import { inPlainWordsOf, localConfig, report, stopService, withDatabase } from './localDatabase.js';
import type { Print } from './output.js';
import { addUpgradeCommand } from './upgrade.js';

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
  addUpgradeCommand(database, print);
  addCompactCommand(database, print);
  program
    .command('migrate')
    .description('bring the schema up to date; a start of the service does the same')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const version = await withDatabase(localConfig(), bringUpToDate);
      print(options.json ? JSON.stringify({ schema: version }) : `the schema is at ${version}`);
    });
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
      const { dataDir } = localConfig();
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
      const { dataDir } = localConfig();
      const service = options.service ? await stopService(dataDir) : false;
      const stopped = (await inPlainWordsOf(stopEmbedded(dataDir))) || service;
      print(options.json ? JSON.stringify({ stopped }) : stopped ? 'stopped' : 'none was running');
    });
  group
    .command('status')
    .description('what there is in the data folder, and what runs')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { dataDir } = localConfig();
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
