import type { Clock } from '../clock.js';
import { KithError } from '../errors.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './ingest.queries.js';

/**
 * How much waits to be read. The number of jobs is kept by the store, so asking costs little; it
 * is asked for a few times a second at most.
 */
export class Backlog {
  private size: Promise<number> | undefined;
  private until = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobsMax: number = limits.backlogJobsMax,
  ) {}

  /** 429 with `Retry-After` when too much waits: nothing is taken that might be dropped. */
  async admit(): Promise<void> {
    if ((await this.jobs()) < this.jobsMax) return;
    throw new KithError('backlog_full', 'too many messages wait to be processed; try again later');
  }

  /** Jobs that wait, as known within a quarter of a second. */
  jobs(): Promise<number> {
    const now = this.clock.now();
    if (this.size && now < this.until) return this.size;
    this.until = now + limits.backlogCacheMilliseconds;
    this.size = this.database.run(queries.jobCount, {}).then((rows) => rows[0]?.total ?? 0);
    this.size.catch(() => (this.until = 0));
    return this.size;
  }
}
