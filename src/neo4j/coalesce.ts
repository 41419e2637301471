import { KithError } from '../errors.js';
import { limits } from '../limits.js';
import { telemetry } from '../telemetry.js';

interface Waiting<Row, Result> {
  row: Row;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export interface CoalescerOptions<Row, Result> {
  /** Runs one statement for many rows; the results stand in the order of the rows. */
  run: (rows: readonly Row[]) => Promise<Result[]>;
  /** Statements under way at once. Writes of one kind: 1, so that batches never meet. */
  inFlightMax: number;
  rowsMax?: number;
  /**
   * Order of the rows inside a statement. Writers lock what their rows name, and two writers that
   * lock in different orders deadlock.
   */
  compare?: (left: Row, right: Row) => number;
}

/**
 * Gathers what arrives while a statement is under way and sends it as the next one: one round trip
 * per tick, not per request. A lone request waits for nobody.
 */
export class Coalescer<Row, Result> {
  private waiting: Waiting<Row, Result>[] = [];
  private inFlight = 0;

  constructor(private readonly options: CoalescerOptions<Row, Result>) {}

  submit(row: Row): Promise<Result> {
    if (this.waiting.length >= limits.coalesceQueueRowsMax) {
      return Promise.reject(new KithError('unavailable', 'too many requests are waiting'));
    }
    return new Promise<Result>((resolve, reject) => {
      this.waiting.push({ row, resolve, reject });
      // The rest of this tick may bring more rows for the same statement.
      if (this.inFlight < this.options.inFlightMax) queueMicrotask(() => this.dispatch());
    });
  }

  private dispatch(): void {
    if (this.waiting.length === 0 || this.inFlight >= this.options.inFlightMax) return;
    const batch = this.waiting.splice(0, this.options.rowsMax ?? limits.coalesceRowsMax);
    const { compare } = this.options;
    if (compare) batch.sort((left, right) => compare(left.row, right.row));
    this.inFlight += 1;
    if (telemetry.coalesced.hasSubscribers) telemetry.coalesced.publish({ rows: batch.length });
    void this.execute(batch).finally(() => {
      this.inFlight -= 1;
      this.dispatch();
    });
  }

  private async execute(batch: readonly Waiting<Row, Result>[]): Promise<void> {
    try {
      const results = await this.options.run(batch.map((entry) => entry.row));
      batch.forEach((entry, index) => entry.resolve(results[index] as Result));
    } catch (error) {
      if (batch.length === 1 || isAway(error)) {
        batch.forEach((entry) => entry.reject(error));
        return;
      }
      // One bad row fails the whole statement: row by row it fails its own caller alone.
      for (const entry of batch) await this.execute([entry]);
    }
  }
}

const isAway = (error: unknown): boolean =>
  error instanceof KithError && error.kind === 'unavailable';
