import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { embeddedStatus } from '../embedded/embeddedNeo4j.js';
import { readTextIfThere } from '../embedded/files.js';
import { dataFolder } from '../embedded/folder.js';
import { graphCountContents, sessionCountContents } from '../erasure/erasureRecord.queries.js';
import type { ErasureListResponse, SignedReceipt } from '../erasure/erasure.types.js';
import { isSignedBy } from '../erasure/receipt.js';
import { Database, type DatabaseOptions } from '../neo4j/database.js';
import { callService, CliError, readSettings } from './client.js';

interface VerifyOptions {
  key: string;
  database?: boolean;
  json?: boolean;
}

/** `kith erasure list`, `kith erasure receipt` and `kith erasure verify`. */
export function addErasureCommands(program: Command, print: (line: string) => void): void {
  const erasure = program.command('erasure').description('what was erased, and proof of it');
  erasure
    .command('list')
    .description('list erasures, newest first')
    .option('--page <number>', 'page, from 1', '1')
    .option('--json', 'print JSON')
    .action(async ({ page, json }: { page: string; json?: boolean }) => {
      const path = `/erasures?${new URLSearchParams({ page_number: page })}`;
      const list = await callService(readSettings(process.env), 'GET', path);
      print(json ? JSON.stringify(list, null, 2) : formatErasures(list as ErasureListResponse));
    });
  erasure
    .command('receipt')
    .description('print the receipt of an erasure, as JSON')
    .argument('<id>', 'as kith erasure list prints it')
    .option('--json', 'print JSON, as it does anyway')
    .action(async (id: string) => {
      const path = `/erasures/${encodeURIComponent(id)}/receipt`;
      print(JSON.stringify(await callService(readSettings(process.env), 'GET', path), null, 2));
    });
  erasure
    .command('key')
    .description('print the public key of the receipts, in PEM')
    .option('--json', 'print JSON, with its id')
    .action(async ({ json }: { json?: boolean }) => {
      const key = await callService(readSettings(process.env), 'GET', '/erasures/key');
      const pem = (key as { public_key: string }).public_key.trim();
      print(json ? JSON.stringify(key, null, 2) : pem);
    });
  erasure
    .command('verify')
    .description('check a receipt without the service; with --database count again as well')
    .argument('<file>', 'a receipt')
    .requiredOption('--key <file>', 'the public key, PEM')
    .option('--database', 'count again: in NEO4J_URI, else in the Neo4j of the data folder')
    .option('--json', 'print JSON')
    .action(async (file: string, options: VerifyOptions) => {
      const signed = verifySignature(file, options.key);
      const { erasure_id: id, completed_at: at } = signed.receipt;
      if (!options.json) print(`the signature is good: erasure ${id}, complete at ${at}`);
      const counted = options.database ? await countAgain(signed, process.env) : undefined;
      if (options.json) {
        const found = { signature: 'good', erasure_id: id, completed_at: at };
        print(JSON.stringify({ ...found, counted_again: counted !== undefined }, null, 2));
      } else if (counted !== undefined) print(counted);
    });
}

function formatErasures({ erasures, total_count: total }: ErasureListResponse): string {
  if (total === 0) return 'no erasures';
  const lines = erasures.map(
    ({ erasure_id: id, requested_at: at, kind, status }) => `${id}  ${at}  ${kind}  ${status}`,
  );
  return [...lines, `${erasures.length} of ${total} erasures`].join('\n');
}

function verifySignature(file: string, keyFile: string): SignedReceipt {
  const signed = readReceipt(readText(file), file);
  let isGood: boolean;
  try {
    isGood = isSignedBy(signed, readText(keyFile));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${keyFile} is no public key in PEM`);
  }
  if (!isGood) throw new CliError('the signature is not good: the receipt or the key is another');
  const left = Object.values(signed.receipt.remaining).reduce((sum, count) => sum + count, 0);
  if (left > 0) throw new CliError(`the receipt says that ${left} were left`);
  return signed;
}

function readReceipt(text: string, file: string): SignedReceipt {
  try {
    const signed = JSON.parse(text) as SignedReceipt;
    if (typeof signed.receipt?.erasure_id === 'string' && typeof signed.signature === 'string') {
      return signed;
    }
  } catch {
    // Said below, like every other file that is none.
  }
  throw new CliError(`${file} is no receipt`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CliError(`${path} cannot be read`);
  }
}

async function countAgain({ receipt }: SignedReceipt, env: NodeJS.ProcessEnv): Promise<string> {
  const database = Database.connect(await connectionOf(env));
  const { kind, erased_uuid: uuid, graph_uuid: graphUuid } = receipt;
  try {
    const isPart = kind === 'session' && receipt.erased['Graph'] === undefined;
    const [counts] = isPart
      ? await database.run(sessionCountContents, { uuid })
      : await database.run(graphCountContents, { rootUuid: uuid, graphUuid });
    const left = Object.entries({ ...counts }).filter(([, count]) => count > 0);
    if (left.length === 0) return 'counted again: nothing of it is in the database';
    const words = left.map(([label, count]) => `${count} ${label}`).join(', ');
    throw new CliError(`counted again: ${words} are in the database`);
  } finally {
    await database.close();
  }
}

async function connectionOf(env: NodeJS.ProcessEnv): Promise<DatabaseOptions> {
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password = '' } = env;
  const user = env['NEO4J_USER'] || 'neo4j';
  if (uri) return { uri, user, password, database: env['NEO4J_DATABASE'] || undefined };
  const dataDir = env['KITH_DATA_DIR'] || '.kith';
  const status = await embeddedStatus(dataDir);
  if (!status?.pid) throw new CliError(`no Neo4j runs in ${dataDir}: start Kith, or set NEO4J_URI`);
  const kept = await readTextIfThere(dataFolder(dataDir).password);
  return { uri: status.uri, user: 'neo4j', password: (kept ?? '').trim() };
}
