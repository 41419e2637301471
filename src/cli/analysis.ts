import { readFileSync } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { CypherResponse, LibraryListResponse } from '../analysis/cypher.types.js';
import type { TablePage } from '../export/tables.types.js';
import { callService, CliError, readSettings, sendJson } from './client.js';
import { commandGroup } from './commandGroup.js';
import { formatCsvLine, formatTable, type Print } from './output.js';

const settings = () => readSettings(process.env);

const allTables =
  'users sessions messages episodes entities facts evidence attachments deletions'.split(' ');

/** `kith cypher` and `kith export tables`. */
export function addAnalysisCommands(program: Command, print: Print): void {
  addCypherCommand(program, print);
  addTablesCommand(commandGroup(program, 'export', 'what Kith knows, as files'), print);
}

interface CypherOptions {
  file?: string;
  param?: string[];
  limit?: string;
  project?: string;
  format: 'table' | 'json' | 'csv' | 'ndjson';
  json?: boolean;
}

function addCypherCommand(program: Command, print: Print): void {
  program
    .command('cypher')
    .description('ask a ready query, or with -f one of your own; without a name, list them')
    .argument('[name]', 'of a ready query')
    .option('-f, --file <path>', 'Cypher of your own (- reads it from here); needs the root key')
    .option('--param <key=value...>', 'JSON, or else text')
    .option('--limit <number>', 'rows at most')
    .option('--project <id>', 'another project; needs the root key')
    .addOption(
      new Option('--format <format>', 'of the rows')
        .choices(['table', 'json', 'csv', 'ndjson'])
        .default('table'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      '\nExamples:\n  kith cypher\n  kith cypher facts_of_user_as_of --param userId=jane' +
        ' at=2026-03-01T00:00:00Z\n  kith cypher growth --param since=2026-01-01T00:00:00Z' +
        ' --format csv\n  kith cypher -f question.cypher --format ndjson',
    )
    .action(async (name: string | undefined, options: CypherOptions) => {
      const format = options.json ? 'json' : options.format;
      if (name === undefined && options.file === undefined) {
        print(await listLibrary(format === 'json'));
        return;
      }
      const parameters = Object.fromEntries((options.param ?? []).map(readParameter));
      const limit = options.limit === undefined ? undefined : Number(options.limit);
      const answer = (await (options.file === undefined
        ? sendJson(settings(), `/cypher/library/${encodeURIComponent(name ?? '')}`, {
            ...{ parameters, limit, project_id: options.project },
          })
        : sendJson(settings(), '/cypher', {
            ...{ query: readQuery(options.file), parameters, limit },
          }))) as CypherResponse;
      for (const line of linesOf(answer, format)) print(line);
      if (answer.truncated) process.stderr.write('kith: there are more rows than these\n');
    });
}

async function listLibrary(isJson: boolean): Promise<string> {
  const list = (await callService(settings(), 'GET', '/cypher/library')) as LibraryListResponse;
  if (isJson) return JSON.stringify(list, null, 2);
  const lines = list.queries.map(({ name, question, parameters }) => {
    const asked = parameters.map((parameter) =>
      parameter.default === undefined ? parameter.name : `[${parameter.name}]`,
    );
    return `${name}  ${asked.join(' ')}\n    ${question}`;
  });
  return lines.join('\n');
}

function readQuery(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new CliError(`${file} cannot be read`);
  }
}

/** `limit=5` is a number, `userId=jane` a text, `userId="5"` a text too. */
function readParameter(text: string): [string, unknown] {
  const [, name = '', value = ''] = /^(\w+)=([\s\S]*)$/.exec(text) ?? [];
  if (name === '') throw new CliError(`--param takes name=value, not ${text}`);
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

function linesOf({ columns, rows }: CypherResponse, format: CypherOptions['format']): string[] {
  switch (format) {
    case 'json':
      return [JSON.stringify(rows, null, 2)];
    case 'ndjson':
      return rows.map((row) => JSON.stringify(row));
    case 'csv':
      return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(
        formatCsvLine,
      );
    case 'table':
      return [rows.length === 0 ? 'no rows' : formatTable(rows)];
  }
}

interface TablesOptions {
  since?: string;
  format: 'csv' | 'ndjson';
  out: string;
  table?: string[];
  json?: boolean;
}

function addTablesCommand(group: Command, print: Print): void {
  group
    .command('tables')
    .description('flat tables of the project, whole or what has changed since a moment')
    .option('--since <time>', 'RFC 3339: next_since of the manifest of the run before')
    .addOption(
      new Option('--format <format>', 'of the files').choices(['csv', 'ndjson']).default('csv'),
    )
    .option('--out <folder>', 'where the files go', 'kith-tables')
    .option('--table <name...>', 'only these')
    .option('--json', 'print the manifest')
    .addHelpText(
      'after',
      '\nExamples:\n  kith export tables --out today\n' +
        '  kith export tables --since 2026-03-01T00:00:00Z --format ndjson --table facts evidence',
    )
    .action(async (options: TablesOptions) => {
      const manifest = await exportTables(options);
      if (options.json) print(JSON.stringify(manifest, null, 2));
      else {
        const counts = Object.entries(manifest.rows).map(([table, rows]) => ({ table, rows }));
        print(`${formatTable(counts)}\nnext time: --since ${manifest.next_since}`);
      }
    });
}

interface Manifest {
  format: string;
  since: string | null;
  /** What the next run gives as `--since`. */
  next_since: string;
  rows: Record<string, number>;
}

/**
 * One file a table and a manifest. A file has its name only when it is whole; the manifest comes
 * last, so that a folder with a manifest is a whole run.
 */
async function exportTables(options: TablesOptions): Promise<Manifest> {
  const tables = options.table ?? allTables;
  const unknown = tables.find((table) => !allTables.includes(table));
  if (unknown) throw new CliError(`there is no table ${unknown}: ${allTables.join(', ')}`);
  await mkdir(options.out, { recursive: true });
  const rows: Record<string, number> = {};
  let nextSince = '';
  for (const table of tables) {
    const written = await exportTable(table, options);
    rows[table] = written.rows;
    // The earliest: the first table was begun first.
    if (nextSince === '') nextSince = written.nextSince;
  }
  const { format, since = null } = options;
  const manifest: Manifest = { format, since, next_since: nextSince, rows };
  await writeFile(join(options.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function exportTable(
  table: string,
  { since, format, out }: TablesOptions,
): Promise<{ rows: number; nextSince: string }> {
  const path = join(out, `${table}.${format}`);
  const file = await open(`${path}.part`, 'w', 0o600);
  let [rows, cursor, nextSince]: [number, string | undefined, string] = [0, undefined, ''];
  try {
    do {
      const query = new URLSearchParams(cursor ? { cursor } : since ? { since } : {});
      const answer = await callService(settings(), 'GET', `/tables/${table}?${query}`);
      const page = answer as TablePage;
      if (cursor === undefined && format === 'csv') {
        await file.write(`${formatCsvLine(page.columns)}\n`);
      }
      await file.write(page.rows.map((row) => `${lineOf(page.columns, row, format)}\n`).join(''));
      rows += page.rows.length;
      nextSince = page.next_since;
      cursor = page.next_cursor;
      if (process.stderr.isTTY) process.stderr.write(`\r${table}: ${rows} rows`);
    } while (cursor !== undefined);
  } finally {
    await file.close();
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  await rename(`${path}.part`, path);
  return { rows, nextSince };
}

const lineOf = (
  columns: readonly string[],
  row: Record<string, unknown>,
  format: 'csv' | 'ndjson',
): string => {
  const values = columns.map((column) => row[column] ?? null);
  return format === 'csv'
    ? formatCsvLine(values)
    : JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, values[index]])));
};
