import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { BusinessDataResponse, RecordStatus, ReviewListResponse } from '../feed/feed.types.js';
import type { AddUsersResponse } from '../user/user.types.js';
import { CsvScanner } from '../feed/csvScanner.js';
import {
  BodyFault,
  JsonScanner,
  LineScanner,
  type Scanned,
  type Scanner,
} from '../feed/recordScanner.js';
import { sha256 } from '../ids.js';
import { limits } from '../limits.js';
import { ImportBar, ImportPosition } from './importProgress.js';
import { callService, CliError, exitCodes, readSettings, sendJson } from './client.js';

/** Records of one request: small enough to be answered in a few seconds. */
const recordsPerRequest = 500;

interface ImportOptions {
  format?: 'json' | 'ndjson' | 'csv';
  source?: string;
  type?: string;
  keyField?: string;
  atField?: string;
  from?: string;
  users?: boolean;
  json?: boolean;
}

/** `kith import` and `kith reviews`. */
export function addBusinessDataCommands(program: Command, print: (line: string) => void): void {
  program
    .command('import')
    .description('send a file of business data, or of users: JSON, NDJSON or CSV, by its ending')
    .argument('<file>')
    .addOption(new Option('--format <format>', 'of the file').choices(['json', 'ndjson', 'csv']))
    .option('--users', 'the file holds users (user_id, email, first_name, last_name, metadata)')
    .option('--source <source>', 'for records that do not say it')
    .option('--type <type>', 'for records that do not say it')
    .option('--key-field <name>', 'field that holds the key of a record')
    .option('--at-field <name>', 'field that says when a record is from')
    .option('--from <number>', 'begin at this record, from 1, instead of where it broke off')
    .option('--json', 'print JSON: how many records became what, and which were rejected and why')
    .addHelpText(
      'after',
      '\nExit code: 0 when all were taken, 3 when some were rejected (each is named), 1 when it\n' +
        'broke off: the same command goes on from there.\n' +
        '\nExample:\n  kith import crm.csv --source crm --type contact --key-field id',
    )
    .action((path: string, options: ImportOptions) => importFile(path, options, print));
  addReviewCommands(program, print);
  program
    .command('attachments')
    .description('list the records that are attached to a user, as JSON')
    .argument('<user-id>')
    .option('--json', 'print JSON, as it does anyway')
    .action(async (userId: string) => {
      const path = `/users/${encodeURIComponent(userId)}/attachments`;
      print(JSON.stringify(await callService(readSettings(process.env), 'GET', path), null, 2));
    });
  program
    .command('undo')
    .description('take a record from its user as if it had never been there')
    .argument('<uuid>', 'of the attachment')
    .option('--json', 'print JSON')
    .action(async (uuid: string, options: { json?: boolean }) => {
      const path = `/attachments/${encodeURIComponent(uuid)}`;
      const answer = await callService(readSettings(process.env), 'DELETE', path);
      print(options.json ? JSON.stringify(answer, null, 2) : 'undone, and remembered');
    });
}

function addReviewCommands(program: Command, print: (line: string) => void): void {
  const reviews = program.command('reviews').description('records that a person gives to a user');
  reviews
    .command('list')
    .description('list proposals, oldest first')
    .option('--status <status>', 'open, accepted or rejected', 'open')
    .option('--page <number>', 'page, from 1', '1')
    .option('--json', 'print JSON')
    .action(async (options: { status: string; page: string; json?: boolean }) => {
      const query = new URLSearchParams({ status: options.status, page_number: options.page });
      const settings = readSettings(process.env);
      const list = (await callService(settings, 'GET', `/reviews?${query}`)) as ReviewListResponse;
      print(options.json ? JSON.stringify(list, null, 2) : formatReviews(list));
    });
  for (const [verb, done, description] of [
    ['accept', 'attached', 'give the record to the user'],
    ['reject', 'rejected, and remembered', 'say that it is not of this user, for good'],
  ] as const) {
    reviews
      .command(verb)
      .description(description)
      .argument('<uuid>', 'as kith reviews list prints it')
      .option('--json', 'print JSON')
      .action(async (uuid: string, options: { json?: boolean }) => {
        const path = `/reviews/${encodeURIComponent(uuid)}/${verb}`;
        const answer = await callService(readSettings(process.env), 'POST', path);
        print(options.json ? JSON.stringify(answer, null, 2) : done);
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
 * sent twice changes nothing, so a broken import goes on where it was.
 */
async function importFile(
  path: string,
  options: ImportOptions,
  print: (line: string) => void,
): Promise<void> {
  const scanner = scannerOf(path, options.format);
  const sending = new Sending(path, options, print, scanner);
  const bar = new ImportBar();
  bar.start(path);
  try {
    for await (const scanned of recordsOf(path, scanner, bar)) {
      if (await sending.add(scanned)) bar.sent(sending.next - 1);
    }
    await sending.finish();
    bar.sent(sending.next - 1);
  } catch (error) {
    if (error instanceof BodyFault) {
      // What was read before it is good.
      await sending.flush();
      await sending.settle();
      const before = `the ${sending.next - 1} records before it were sent`;
      throw new CliError(`${path}: ${error.message}; ${before}`);
    }
    if (!(error instanceof CliError)) throw error;
    throw new CliError(`${error.message}; ${sending.howToGoOn()}`);
  } finally {
    bar.stop();
  }
  sending.summarise();
}

function scannerOf(path: string, format: ImportOptions['format']): Scanner {
  const ending = format ?? extname(path).slice(1).toLowerCase();
  if (ending === 'csv') return new CsvScanner();
  return ['ndjson', 'jsonl'].includes(ending) ? new LineScanner() : new JsonScanner();
}

async function* recordsOf(path: string, scanner: Scanner, bar: ImportBar) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new CliError(`${path} is not UTF-8`);
    }
  };
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    bar.read(bytes.length);
    yield* scanner.write(decode(bytes));
  }
  yield* scanner.write(decode());
  yield* scanner.end();
}

class Sending {
  /** Number of the first record that is not sent yet. */
  next = 1;
  private number = 0;
  private waiting: Scanned[] = [];
  private underWay: Promise<void> = Promise.resolve();
  private readonly counts: Record<string, number> = {};
  private readonly rejected: { number: number; reason: string | undefined }[] = [];
  private readonly from: number;
  private readonly isOfUsers: boolean;
  private readonly options: ImportOptions;
  private readonly position: ImportPosition;
  private isKept = false;

  constructor(
    file: string,
    options: ImportOptions,
    private readonly print: (line: string) => void,
    private readonly scanner: Scanner,
  ) {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      throw new CliError(`there is no file ${file}`);
    }
    this.isOfUsers = options.users === true;
    this.options = options;
    const { baseUrl, key } = readSettings(process.env);
    const target = [baseUrl, JSON.stringify({ ...options, from: '', json: undefined }), key].join(
      '\n',
    );
    this.position = new ImportPosition(file, sha256(target));
    this.from = this.readFrom(options);
  }

  private readFrom(options: ImportOptions): number {
    if (options.from !== undefined) {
      const from = Number(options.from);
      if (!Number.isInteger(from) || from < 1) throw new CliError('--from is a number from 1');
      return from;
    }
    const from = this.position.read() ?? 1;
    const words = `going on at record ${from}, where it broke off`;
    if (from > 1 && !options.json) this.print(words);
    return from;
  }

  /** Returns whether something was sent. */
  async add(scanned: Scanned): Promise<boolean> {
    this.number += 1;
    if (this.number < this.from) {
      this.next = this.number + 1;
      return false;
    }
    this.waiting.push(scanned);
    if (this.waiting.length < (this.isOfUsers ? limits.usersPerRequestMax : recordsPerRequest))
      return false;
    await this.flush();
    return true;
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.settle();
    this.position.clear();
  }

  /** Throws CliError when records were rejected: a program that calls this has to know. */
  summarise(): void {
    const sorted = Object.entries(this.counts).sort(([a], [b]) => (a < b ? -1 : 1));
    const parts = sorted.map(([status, count]) => `${count} ${status}`);
    if (this.options.json) {
      const counts = Object.fromEntries(sorted);
      this.print(
        JSON.stringify({ records: this.number, counts, rejected: this.rejected }, null, 2),
      );
    } else this.print(`${this.number} records: ${parts.join(', ') || 'none sent'}`);
    const { length } = this.rejected;
    if (length === 0) return;
    const were = length === 1 ? '1 record was' : `${length} records were`;
    throw new CliError(`${were} rejected; the others were taken`, exitCodes.partly);
  }

  howToGoOn(): string {
    return this.isKept ? 'the same command goes on from there' : `go on with --from ${this.next}`;
  }

  /**
   * Sends what waits. Of users two parts are under way, so that the service has the next at hand;
   * versions of records come one after another.
   */
  async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const part = this.waiting;
    this.waiting = [];
    const first = this.number - part.length + 1;
    const before = this.underWay;
    // What could not be read here goes as null: the answer then has the numbers of the file.
    const sent = this.send(part.map((one) => ('value' in one ? one.value : null)));
    this.underWay = before.then(async () => this.note(part, first, await sent));
    // Whoever waits for it next hears of a failure; nobody may do so for a while.
    for (const promise of [sent, this.underWay]) promise.catch(() => undefined);
    await (this.isOfUsers ? before : this.underWay);
  }

  /** Resolves when all that was sent is answered. */
  settle(): Promise<void> {
    return this.underWay;
  }

  private note(part: readonly Scanned[], first: number, outcomes: readonly Outcome[]): void {
    for (const { status, number, reason } of outcomes) {
      this.counts[status] = (this.counts[status] ?? 0) + 1;
      const scanned = part[number - 1];
      const why = scanned && 'fault' in scanned ? scanned.fault : reason;
      if (status !== 'rejected') continue;
      const one = { number: first + number - 1, reason: why };
      this.rejected.push(one);
      if (!this.options.json) this.print(`record ${one.number}: ${why}`);
    }
    this.next = first + part.length;
    this.isKept = this.position.write(this.next);
  }

  private async send(values: readonly unknown[]): Promise<Outcome[]> {
    const settings = readSettings(process.env);
    if (!this.isOfUsers) {
      // What a JSON file says beside its records holds for all of them, as it does for the service.
      const path = recordsPath({ ...textsOf(this.scanner.beside), ...this.options });
      return ((await sendJson(settings, path, values)) as BusinessDataResponse).records;
    }
    const users = values.map(toUser);
    return ((await sendJson(settings, '/users/bulk', { users })) as AddUsersResponse).users;
  }
}

type Outcome = Pick<RecordStatus, 'number' | 'status' | 'reason'>;

const textsOf = (beside: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(beside).filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string';
    }),
  );

function recordsPath(options: ImportOptions & { source_description?: string }): string {
  const { source, type, keyField, atField, source_description } = options;
  const given = { source, type, key_field: keyField, at_field: atField, source_description };
  const query = Object.entries(given).filter(([, value]) => value !== undefined);
  return `/business-data?${new URLSearchParams(query as [string, string][])}`;
}

const userFields = new Set([
  ...['user_id', 'email', 'first_name', 'last_name', 'metadata', 'time_zone'],
  ...['fact_rating_instruction', 'disable_default_ontology'],
]);

/** What is no field of a user, as the other columns of a table, becomes its metadata. */
function toUser(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const fields = Object.entries(value);
  const others = fields.filter(([name]) => !userFields.has(name));
  const user = Object.fromEntries(fields.filter(([name]) => userFields.has(name)));
  if (others.length === 0) return user;
  return { ...user, metadata: { ...Object.fromEntries(others), ...(user['metadata'] as object) } };
}
