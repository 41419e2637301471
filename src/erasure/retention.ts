import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, isoNow } from '../clock.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import type { Database } from '../neo4j/database.js';
import type { ErasureService } from './erasure.service.js';
import * as queries from './retention.queries.js';

const dayMilliseconds = 86_400_000;
/** Before everything: nothing is older. */
const never = '0001-01-01T00:00:00.000Z';

/** Once a day, removes what projects keep for a time only. One instance does it for all. */
export class Retention {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly erasures: ErasureService,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Begins what is due. Returns the ids of the erasures. */
  async runDue(): Promise<string[]> {
    const now = this.clock.now();
    const before = new Date(now - dayMilliseconds).toISOString();
    const due = await this.database.run(queries.projectClaimRetention, {
      ...{ before, now: isoNow(this.clock) },
    });
    const daysAgo = (days: number | null) =>
      days === null ? never : new Date(now - days * dayMilliseconds).toISOString();
    const ids: string[] = [];
    for (const { projectId, messagesDays, closedFactsDays } of due) {
      const id = await this.erasures.eraseExpired({
        projectId,
        messagesBefore: daysAgo(messagesDays),
        factsBefore: daysAgo(closedFactsDays),
      });
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  private async loop(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.runDue();
      } catch (error) {
        const reason = error instanceof Error ? error.name : 'unknown';
        this.log.warn('retention could not be run; it is tried again', { reason });
      }
      await delay(limits.retentionPollMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  }
}
