import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { nameSimilarity, nameSimilarityMin, sameName } from '../src/identity/index.js';
import { openDatabase, startBenchService } from './support/benchService.js';
import { type PersonRow, measureFeed } from './support/personFeed.js';
import { measureRates } from './support/recordRates.js';
import { numberOption, printJson, printStatements, printTable } from './support/report.js';

/**
 * `npm run bench -- identity FILE… [--records 10000]`: how surely business data finds its person,
 * and how fast.
 *
 * A file of records (`unique_id,first_name,surname,dob,city,email,cluster`) goes through the feed
 * of a running service: the first record of each cluster that has an e-mail is the user, with date
 * of birth and city in its metadata; every other one is a record. A file of name pairs
 * (`schema,name1,name2,is_match`): which of them a name alone would propose. Then, with invented
 * records: how many a second are stored that wait, that are unchanged, and that attach;
 * `--statements` prints how long each statement took in that.
 * NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD) names a database to use.
 */
export async function run(args: string[]): Promise<void> {
  const database = await openDatabase();
  try {
    for (const path of filesOf(args)) await measureFile(path, database);
    const rates = await withService(database, async (service) => {
      const measured = await measureRates(service, numberOption(args, 'records', 10_000));
      if (args.includes('--statements')) printStatements(service);
      return measured;
    });
    printTable(rates.map(({ kind, records, perSecond }) => ({ kind, records, perSecond })));
    printJson('identity', { rates });
  } finally {
    await database.close();
  }
}

const filesOf = (args: readonly string[]): string[] =>
  args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'));

async function measureFile(
  path: string,
  database: Parameters<typeof startBenchService>[0],
): Promise<void> {
  const rows = parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true });
  console.log(`\n${path}: ${rows.length} rows`);
  const [first = {}] = rows;
  if ('is_match' in first) reportPairs(rows as unknown as PairRow[]);
  else if ('cluster' in first) {
    const figures = await withService(database, (service) =>
      measureFeed(service, rows as unknown as PersonRow[]),
    );
    for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(24)}${value}`);
    printJson('identity', figures);
  } else throw new Error('columns of neither person records nor name pairs');
}

async function withService<Result>(
  database: Parameters<typeof startBenchService>[0],
  work: (service: Awaited<ReturnType<typeof startBenchService>>) => Promise<Result>,
): Promise<Result> {
  const service = await startBenchService(database, { kind: 'none' });
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}

interface PairRow {
  schema: string;
  name1: string;
  name2: string;
  is_match: string;
}

function reportPairs(rows: readonly PairRow[]): void {
  const people = rows.filter(({ schema }) => schema === 'Person');
  console.log(`pairs of personal names ${people.length}`);
  const proposes = (a: string, b: string) =>
    sameName(a, b) || nameSimilarity(a, b) >= nameSimilarityMin;
  reportDecider(`proposed (similarity ≥ ${nameSimilarityMin})`, people, proposes);
  reportDecider('clearly the same', people, sameName);
}

function reportDecider(
  title: string,
  rows: readonly PairRow[],
  proposes: (a: string, b: string) => boolean,
): void {
  const isMatch = (row: PairRow): boolean => row.is_match === 'true';
  const proposed = rows.filter(({ name1, name2 }) => proposes(name1.trim(), name2.trim()));
  const right = proposed.filter(isMatch).length;
  console.log(`${title}: precision ${share(right, proposed.length)}`);
  console.log(`${title}: recall    ${share(right, rows.filter(isMatch).length)}`);
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${(part / whole).toFixed(4)} (${part} of ${whole})`;
