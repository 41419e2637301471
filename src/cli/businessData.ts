import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { BusinessDataResponse, ReviewListResponse } from '../feed/feed.types.js';
import { CsvScanner } from '../feed/csvScanner.js';
import { BodyFault, JsonScanner, LineScanner, type Scanned } from '../feed/recordScanner.js';
import { callService, CliError, readSettings, sendJson } from './client.js';

/** Records of one request: small enough to be answered in a few seconds. */
const recordsPerRequest = 500;

interface ImportOptions {
  format?: 'json' | 'ndjson' | 'csv';
  source?: string;
  type?: string;
  keyField?: string;
  atField?: string;
  from: string;
}

/** `kith import` and `kith reviews`. */
export function addBusinessDataCommands(program: Command, print: (line: string) => void): void {
  program
    .command('import')
    .description('send a file of business data: JSON, NDJSON or CSV, by its ending')
    .argument('<file>')
    .addOption(new Option('--format <format>', 'of the file').choices(['json', 'ndjson', 'csv']))
    .option('--source <source>', 'for records that do not say it')
    .option('--type <type>', 'for records that do not say it')
    .option('--key-field <name>', 'field that holds the key of a record')
    .option('--at-field <name>', 'field that says when a record is from')
    .option('--from <number>', 'go on at this record, from 1', '1')
    .action((path: string, options: ImportOptions) => importFile(path, options, print));
  addReviewCommands(program, print);
  program
    .command('attachments')
    .description('list the records that are attached to a user')
    .argument('<user-id>')
    .action(async (userId: string) => {
      const path = `/users/${encodeURIComponent(userId)}/attachments`;
      print(JSON.stringify(await callService(readSettings(process.env), 'GET', path), null, 2));
    });
  program
    .command('undo')
    .description('take a record from its user as if it had never been there')
    .argument('<uuid>', 'of the attachment')
    .action(async (uuid: string) => {
      const path = `/attachments/${encodeURIComponent(uuid)}`;
      await callService(readSettings(process.env), 'DELETE', path);
      print('undone, and remembered');
    });
}

function addReviewCommands(program: Command, print: (line: string) => void): void {
  const reviews = program.command('reviews').description('records that a person gives to a user');
  reviews
    .command('list')
    .option('--status <status>', 'open, accepted or rejected', 'open')
    .option('--page <number>', 'page, from 1', '1')
    .option('--json', 'print JSON')
    .action(async (options: { status: string; page: string; json?: boolean }) => {
      const query = new URLSearchParams({ status: options.status, page_number: options.page });
      const settings = readSettings(process.env);
      const list = (await callService(settings, 'GET', `/reviews?${query}`)) as ReviewListResponse;
      print(options.json ? JSON.stringify(list, null, 2) : formatReviews(list));
    });
  for (const [verb, done] of [
    ['accept', 'attached'],
    ['reject', 'rejected, and remembered'],
  ] as const) {
    reviews
      .command(verb)
      .argument('<uuid>', 'as kith reviews list prints it')
      .action(async (uuid: string) => {
        const path = `/reviews/${encodeURIComponent(uuid)}/${verb}`;
        await callService(readSettings(process.env), 'POST', path);
        print(done);
      });
  }
}

const formatReviews = ({ reviews, total_count: total }: ReviewListResponse): string =>
  [
    ...reviews.map((review) => {
      const { uuid, score, rule, user_id: userId, agrees } = review;
      const what = `${JSON.stringify(review.data).slice(0, 80)}`;
      return `${uuid}  ${score.toFixed(2)}  ${rule}  ${userId}  (${agrees.join(', ')})  ${what}`;
    }),
    `${reviews.length} of ${total}`,
  ].join('\n');

/**
 * Sends the records of a file, some at a time, each by itself the same as in the file. What was
 * sent twice changes nothing, so a broken import goes on at the number that it printed last.
 */
async function importFile(
  path: string,
  options: ImportOptions,
  print: (line: string) => void,
): Promise<void> {
  const sending = new Sending(path, options, print);
  try {
    for await (const scanned of recordsOf(path, options.format)) await sending.add(scanned);
    await sending.end();
  } catch (error) {
    if (error instanceof BodyFault) throw new CliError(`${path}: ${error.message}`);
    if (!(error instanceof CliError)) throw error;
    throw new CliError(`${error.message}; go on with --from ${sending.next}`);
  }
}

async function* recordsOf(path: string, format: ImportOptions['format']) {
  const ending = format ?? extname(path).slice(1).toLowerCase();
  const scanner =
    ending === 'csv'
      ? new CsvScanner()
      : ['ndjson', 'jsonl'].includes(ending)
        ? new LineScanner()
        : new JsonScanner();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new CliError(`${path} is not UTF-8`);
    }
  };
  for await (const bytes of createReadStream(path)) yield* scanner.write(decode(bytes as Buffer));
  yield* scanner.write(decode());
  yield* scanner.end();
}

class Sending {
  /** Number of the first record that is not sent yet. */
  next = 1;
  private number = 0;
  private waiting: Scanned[] = [];
  private readonly counts: Record<string, number> = {};
  private readonly from: number;
  private readonly path: string;
  private readonly isTerminal = process.stderr.isTTY;

  constructor(
    file: string,
    options: ImportOptions,
    private readonly print: (line: string) => void,
  ) {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      throw new CliError(`there is no file ${file}`);
    }
    this.from = Number(options.from);
    if (!Number.isInteger(this.from) || this.from < 1) throw new CliError('--from is a number');
    const { source, type, keyField, atField } = options;
    const given = { source, type, key_field: keyField, at_field: atField };
    const query = Object.entries(given).filter(([, value]) => value !== undefined);
    this.path = `/business-data?${new URLSearchParams(query as [string, string][])}`;
  }

  async add(scanned: Scanned): Promise<void> {
    this.number += 1;
    if (this.number < this.from) {
      this.next = this.number + 1;
      return;
    }
    this.waiting.push(scanned);
    if (this.waiting.length >= recordsPerRequest) await this.flush();
  }

  async end(): Promise<void> {
    if (this.waiting.length > 0) await this.flush();
    if (this.isTerminal) process.stderr.write('\n');
    const sorted = Object.entries(this.counts).sort(([a], [b]) => (a < b ? -1 : 1));
    const parts = sorted.map(([status, count]) => `${count} ${status}`);
    this.print(`${this.number} records: ${parts.join(', ') || 'none sent'}`);
  }

  private async flush(): Promise<void> {
    const first = this.number - this.waiting.length + 1;
    // What could not be read here goes as null: the answer then has the numbers of the file.
    const values = this.waiting.map((one) => ('value' in one ? one.value : null));
    const settings = readSettings(process.env);
    const answer = (await sendJson(settings, this.path, values)) as BusinessDataResponse;
    for (const { status, number, reason } of answer.records) {
      this.counts[status] = (this.counts[status] ?? 0) + 1;
      const scanned = this.waiting[number - 1];
      const why = scanned && 'fault' in scanned ? scanned.fault : reason;
      if (status === 'rejected') this.print(`record ${first + number - 1}: ${why}`);
    }
    this.waiting = [];
    this.next = this.number + 1;
    if (this.isTerminal) process.stderr.write(`\r${this.number} records sent`);
  }
}
