import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest } from '../errors.js';
import { limits } from '../limits.js';
import { type StreamedBody, textOf } from './bodyText.js';
import { CsvScanner } from './csvScanner.js';
import type { BusinessDataResponse, RecordStatus } from './feed.types.js';
import {
  type ReadRecord,
  readRecord,
  type RecordDefaults,
  RecordFault,
  type RecordReading,
} from './record.js';
import {
  BodyFault,
  JsonScanner,
  LineScanner,
  type Scanned,
  type Scanner,
} from './recordScanner.js';
import type { RecordStore } from './recordStore.js';
import type { RecordRemoval } from './recordRemoval.js';

export type FeedFormat = 'json' | 'ndjson' | 'csv';

/** A request whose body has not been read yet. */
export type FeedRequest = StreamedBody;

export interface FeedParts {
  clock: Clock;
  store: RecordStore;
  removal: RecordRemoval;
  reading: RecordReading;
  /** Throws when too much waits to be read already. */
  admit: () => Promise<void>;
}

interface Numbered {
  number: number;
  record: ReadRecord;
}

/** Takes business data that names no user: stores it record by record and finds whose it is. */
export class FeedService {
  constructor(private readonly parts: FeedParts) {}

  /** Takes the records of a request, in the format that its content type names. */
  receive(
    caller: Caller,
    request: FeedRequest,
    defaults: RecordDefaults,
  ): Promise<BusinessDataResponse> {
    const format = formatOf(String(request.headers['content-type'] ?? ''));
    return this.take(caller, textOf(request), { format, defaults });
  }

  /**
   * Reads records as they arrive and answers what became of each. What cannot be read is reported
   * by its number, and the rest goes on.
   */
  async take(
    caller: Caller,
    pieces: AsyncIterable<string>,
    options: { format: FeedFormat; defaults: RecordDefaults },
  ): Promise<BusinessDataResponse> {
    const taking = new Taking(this.parts, caller, options);
    try {
      for await (const text of pieces) await taking.write(text);
      await taking.end();
    } catch (error) {
      throw await taking.explain(error);
    }
    return taking.answer();
  }
}

function formatOf(contentType: string): FeedFormat {
  if (/^text\/csv\b/i.test(contentType)) return 'csv';
  return /ndjson|jsonl|json-lines|jsonlines/i.test(contentType) ? 'ndjson' : 'json';
}

function scannerOf(format: FeedFormat): Scanner {
  if (format === 'csv') return new CsvScanner();
  return format === 'ndjson' ? new LineScanner() : new JsonScanner();
}

/** One request while it is read. */
class Taking {
  private readonly scanner: Scanner;
  private readonly statuses: RecordStatus[] = [];
  private waiting: Numbered[] = [];
  /** Records under way to the database, while the next ones are read. */
  private storing: Promise<void> = Promise.resolve();
  private count = 0;
  private defaults: RecordDefaults | undefined;

  constructor(
    private readonly parts: FeedParts,
    private readonly caller: Caller,
    private readonly options: { format: FeedFormat; defaults: RecordDefaults },
  ) {
    this.scanner = scannerOf(options.format);
  }

  async write(text: string): Promise<void> {
    for (const scanned of this.scanner.write(text)) await this.add(scanned);
  }

  async end(): Promise<void> {
    for (const scanned of this.scanner.end()) await this.add(scanned);
    await this.store();
    await this.storing;
    if (this.count === 0) throw new BodyFault('the body holds no records');
  }

  answer(): BusinessDataResponse {
    const counts: Record<string, number> = {};
    for (const { status } of this.statuses) counts[status] = (counts[status] ?? 0) + 1;
    const records = this.statuses.sort((left, right) => left.number - right.number);
    return { records, counts };
  }

  /** What was stored before the fault stays: sending it again changes nothing. */
  async explain(error: unknown): Promise<unknown> {
    await this.storing.catch(() => undefined);
    if (!(error instanceof BodyFault)) return error;
    const taken = this.statuses.length;
    const { message } = error;
    return badRequest(taken === 0 ? message : `${message}; the first ${taken} were taken`);
  }

  private async add(scanned: Scanned): Promise<void> {
    this.count += 1;
    const number = this.count;
    if (number > limits.recordsPerRequestMax) {
      this.reject(number, `more than ${limits.recordsPerRequestMax} records in one request`);
      return;
    }
    if ('fault' in scanned) {
      this.reject(number, scanned.fault);
      return;
    }
    try {
      const record = readRecord(scanned.value, this.readDefaults(), this.parts.reading);
      this.waiting.push({ number, record });
    } catch (error) {
      if (!(error instanceof RecordFault)) throw error;
      this.reject(number, error.message);
      return;
    }
    if (this.waiting.length >= limits.recordsPerChunkMax) await this.store();
  }

  /** Waits for what is under way, no longer: one part is written while the next is read. */
  private async store(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    await this.storing;
    this.storing = this.storeAll(all);
    // Whoever waits for it next hears of a failure; nobody may do so for a while.
    this.storing.catch(() => undefined);
  }

  /** What stands before the records of a JSON object holds for all of them. */
  private readDefaults(): RecordDefaults {
    if (this.defaults) return this.defaults;
    const { beside } = this.scanner;
    const text = (field: string) => (typeof beside[field] === 'string' ? beside[field] : undefined);
    const { defaults } = this.options;
    this.defaults = {
      ...defaults,
      source: defaults.source ?? text('source'),
      type: defaults.type ?? text('type'),
      sourceDescription: defaults.sourceDescription ?? text('source_description'),
    };
    return this.defaults;
  }

  private reject(number: number, reason: string): void {
    this.statuses.push({ number, status: 'rejected', reason });
  }

  /** Deletions keep their place between the versions around them. */
  private async storeAll(all: readonly Numbered[]): Promise<void> {
    for (let at = 0; at < all.length;) {
      const isDeletion = all[at]?.record.deleted === true;
      let end = at + 1;
      while (end < all.length && all[end]?.record.deleted === isDeletion) end += 1;
      const some = all.slice(at, end);
      if (isDeletion) await this.remove(some);
      else await this.keep(some);
      at = end;
    }
  }

  private async remove(some: readonly Numbered[]): Promise<void> {
    for (const { number, record } of some) {
      const { recordKey, at } = record;
      const given = at !== undefined;
      const status = await this.parts.removal.remove({
        projectId: this.caller.projectId,
        ...{ recordKey, given, at: at ?? isoNow(this.parts.clock) },
      });
      this.statuses.push({ number, status });
    }
  }

  private async keep(some: readonly Numbered[]): Promise<void> {
    const { admit, store } = this.parts;
    await admit();
    const { projectId } = this.caller;
    const kept = await Promise.all(
      some.map(async ({ number, record }) => ({
        number,
        ...(await store.submit({ projectId, record })),
      })),
    );
    this.statuses.push(...kept);
  }
}
