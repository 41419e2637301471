import { limits } from '../limits.js';
import type { Database, Statements } from '../neo4j/database.js';
import * as queries from './ingest.queries.js';

/** A lane that this instance holds. The fence tells it from every other holding of that lane. */
export interface HeldLane {
  lane: number;
  fence: number;
}

/**
 * Partitions of the ingestion, each worked on by one instance at a time. A lease by the clock of
 * the database lets others in after a crash; the fence keeps out who comes back late.
 */
export class Lanes {
  constructor(
    private readonly database: Database,
    private readonly holder: string,
  ) {}

  async ensure(): Promise<void> {
    await this.database.run(queries.laneMerge, { count: limits.laneCount });
  }

  /** Lanes with something to do that nobody else holds. */
  async waiting(): Promise<number[]> {
    const rows = await this.database.run(queries.laneListWaiting, { holder: this.holder });
    return rows.map((row) => row.lane);
  }

  async acquire(lane: number): Promise<HeldLane | undefined> {
    const [row] = await this.database.run(queries.laneUpdateAcquired, {
      lane,
      holder: this.holder,
      leaseSeconds: limits.laneLeaseSeconds,
    });
    return row ? { lane, fence: row.fence } : undefined;
  }

  /** Inside the transaction that writes: false when the lane was lost. */
  async prove(statements: Statements, held: HeldLane): Promise<boolean> {
    const rows = await statements.run(queries.laneUpdateRenewed, this.leaseOf(held));
    return rows.length === 1;
  }

  /** Holds the lane longer while something slow is done. */
  async renew(held: HeldLane): Promise<boolean> {
    const rows = await this.database.run(queries.laneUpdateRenewed, this.leaseOf(held));
    return rows.length === 1;
  }

  async release({ lane, fence }: HeldLane): Promise<void> {
    await this.database.run(queries.laneUpdateReleased, { lane, fence, holder: this.holder });
  }

  private leaseOf({ lane, fence }: HeldLane) {
    return { lane, fence, holder: this.holder, leaseSeconds: limits.laneLeaseSeconds };
  }
}
