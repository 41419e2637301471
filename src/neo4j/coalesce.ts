import { KithError } from '../errors.js';
import { limits } from '../limits.js';
import { telemetry } from '../telemetry.js';

interface Waiting<Row, Result> {
  row: Row;
  /** When it began to wait, in milliseconds. */
  since: number;
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
  /** Whose row it is: projects take turns, so that a busy one does not make the others wait. */
  projectOf?: (row: Row) => string;
}

/**
 * Gathers what arrives while a statement is under way and sends it as the next one: one round trip
 * per tick, not per request. A lone request waits for nobody. Rows of one project stay in order.
 */
export class Coalescer<Row, Result> {
  /** What waits, by project; the one whose turn it is stands first. */
  private readonly queues = new Map<string, Waiting<Row, Result>[]>();
  private waitingCount = 0;
  private inFlight = 0;
  private isDispatchDue = false;

  constructor(private readonly options: CoalescerOptions<Row, Result>) {}

  submit(row: Row): Promise<Result> {
    const project = this.options.projectOf?.(row) ?? '';
    const queue = this.queues.get(project) ?? [];
    const isFull = this.waitingCount >= limits.coalesceQueueRowsMax;
    if (isFull || queue.length >= this.rowsOfProjectMax()) {
      return Promise.reject(new KithError('unavailable', 'too many requests are waiting'));
    }
    if (queue.length === 0) this.queues.set(project, queue);
    this.waitingCount += 1;
    return new Promise<Result>((resolve, reject) => {
      queue.push({ row, since: performance.now(), resolve, reject });
      if (this.inFlight < this.options.inFlightMax) this.dispatchSoon();
    });
  }

  /** One project does not fill the queue so that others are refused. */
  private rowsOfProjectMax(): number {
    return limits.coalesceQueueRowsMax / (this.options.projectOf ? 2 : 1);
  }

  /**
   * Once everything is read that has arrived at this process by now: each request comes in a
   * callback of its own, and the first would go alone otherwise.
   */
  private dispatchSoon(): void {
    if (this.isDispatchDue) return;
    this.isDispatchDue = true;
    setImmediate(() => {
      this.isDispatchDue = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.waitingCount > 0 && this.inFlight < this.options.inFlightMax) {
      const batch = this.take(this.options.rowsMax ?? limits.coalesceRowsMax);
      const { compare } = this.options;
      if (compare) batch.sort((left, right) => compare(left.row, right.row));
      this.inFlight += 1;
      if (telemetry.coalesced.hasSubscribers) telemetry.coalesced.publish({ rows: batch.length });
      void this.execute(batch).finally(() => {
        this.inFlight -= 1;
        this.dispatch();
      });
    }
  }

  /** Projects take turns by equal shares; what a project does not use goes to the next. */
  private take(rowsMax: number): Waiting<Row, Result>[] {
    const batch: Waiting<Row, Result>[] = [];
    while (batch.length < rowsMax && this.queues.size > 0) {
      const share = Math.max(1, Math.floor((rowsMax - batch.length) / this.queues.size));
      for (const [project, queue] of [...this.queues]) {
        if (batch.length >= rowsMax) break;
        batch.push(...queue.splice(0, Math.min(share, rowsMax - batch.length)));
        // Who had a turn stands last now.
        this.queues.delete(project);
        if (queue.length > 0) this.queues.set(project, queue);
      }
    }
    this.waitingCount -= batch.length;
    return batch.filter((entry) => !this.isTooLate(entry));
  }

  /** Who has waited for too long hears so, and is not written after having given up. */
  private isTooLate({ since, reject }: Waiting<Row, Result>): boolean {
    if (performance.now() - since < limits.coalesceWaitMilliseconds) return false;
    reject(new KithError('unavailable', 'the database is too busy'));
    return true;
  }

  private async execute(batch: readonly Waiting<Row, Result>[]): Promise<void> {
    if (batch.length === 0) return;
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
