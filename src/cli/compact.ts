import type { Command } from 'commander';
import type { Config } from '../config.js';
import { compact } from '../embedded/compaction.js';
import { embeddedStatus } from '../embedded/embeddedNeo4j.js';
import { copyStore } from '../neo4j/copying/storeCopy.js';
import { CliError } from './client.js';
import {
  inPlainWordsOf,
  localConfig,
  report,
  requireStoppable,
  stopService,
} from './localDatabase.js';
import type { Print } from './output.js';

interface CompactOptions {
  stop?: boolean;
  json?: boolean;
}

/** `kith db compact` */
export function addCompactCommand(group: Command, print: Print): void {
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
    .action(async (options: CompactOptions) => {
      const { dataDir } = await stoppedFolder(options);
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
async function stoppedFolder(options: CompactOptions): Promise<Config> {
  const settings = localConfig();
  const { dataDir, neo4j } = settings;
  if (neo4j) throw new CliError('the Neo4j at NEO4J_URI is compacted with its own tools');
  const status = await inPlainWordsOf(embeddedStatus(dataDir));
  if (status) requireStoppable(status, dataDir, options);
  if (options.stop) await stopService(dataDir);
  return settings;
}
