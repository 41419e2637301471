import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, isoNow } from '../clock.js';
import { KithError } from '../errors.js';
import { newUuid } from '../ids.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import type { RoleType } from '../message/message.types.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './batch.queries.js';
import { BatchItemKind } from './batch.types.js';
import type { BatchIntake, BatchOrigin } from './batchIntake.js';
import type { EpisodePayload, MessagePayload } from './batchItems.js';

type Item = queries.PendingItem;
/** Why an item was refused; null when it was taken. */
type Outcome = { uuid: string; error: string | null };

/**
 * Hands the items of started batches to the ingestion, in order. A batch is held under a lease,
 * so that one instance at a time does it and another goes on when that one has died.
 */
export class HandOver {
  private readonly holder = newUuid();
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly intake: BatchIntake,
  ) {}

  /** Works on a batch in the background, unless this instance does so already. */
  start(batchUuid: string): void {
    if (this.stopping.signal.aborted || this.underWay.has(batchUuid)) return;
    const work = this.run(batchUuid)
      .catch((error: unknown) => {
        // Its lease runs out: the next look at it, or the next start, goes on.
        const reason = error instanceof Error ? error.message : 'unknown';
        this.log.error('handing over a batch was interrupted', { batchUuid, reason });
      })
      .finally(() => this.underWay.delete(batchUuid));
    this.underWay.set(batchUuid, work);
  }

  /** Ends after what is under way; the rest waits in the database. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.underWay.values());
  }

  private async run(uuid: string): Promise<void> {
    const { holder } = this;
    while (!this.stopping.signal.aborted) {
      const [claim] = await this.database.run(queries.batchClaim, {
        ...{ uuid, holder },
        leaseSeconds: limits.batchLeaseSeconds,
      });
      if (!claim) return;
      const items = await this.database.run(queries.batchItemListPending, {
        batchUuid: uuid,
        limit: limits.batchHandOverItemsMax,
      });
      if (items.length === 0) {
        const now = isoNow(this.clock);
        await this.database.run(queries.batchUpdateHanded, { uuid, holder, now });
        return;
      }
      const origin = { projectId: claim.projectId, batchUuid: uuid };
      const ignoreRoles = claim.ignoreRoles as RoleType[];
      if (!(await this.handOver(origin, leadingRun(items), ignoreRoles))) await this.pause();
    }
  }

  /** False when the ingestion cannot take them now: they are offered again. */
  private async handOver(
    origin: BatchOrigin,
    items: readonly Item[],
    ignoreRoles: readonly RoleType[],
  ): Promise<boolean> {
    const fresh = items.filter((item) => !item.stored);
    if (fresh.length > 0) {
      const error = await this.offer(origin, fresh, ignoreRoles);
      if (error === later) return false;
      if (error !== null && fresh.length > 1) {
        // One of them cannot be taken: each alone then fails for itself.
        return this.handOver(origin, fresh.slice(0, 1), ignoreRoles);
      }
      if (error !== null) {
        await this.record(origin, [{ uuid: (fresh[0] as Item).uuid, error }]);
        return true;
      }
    }
    await this.record(
      origin,
      items.map(({ uuid }) => ({ uuid, error: null })),
    );
    return true;
  }

  private async offer(
    origin: BatchOrigin,
    items: readonly Item[],
    ignoreRoles: readonly RoleType[],
  ): Promise<string | typeof later | null> {
    const [first] = items as [Item];
    if (first.kind === BatchItemKind.thread_message && first.sessionId === null) {
      return 'the thread was deleted';
    }
    try {
      if (first.sessionId === null) {
        await this.intake.addEpisodes(origin, first, items.map(toEpisode));
      } else {
        const messages = items.map(toMessage);
        await this.intake.addMessages(origin, first.sessionId, messages, { ignoreRoles });
      }
      return null;
    } catch (error) {
      if (!(error instanceof KithError) || error.kind === 'internal') throw error;
      return error.status === 429 || error.status === 503 ? later : error.message;
    }
  }

  private async record(origin: BatchOrigin, rows: Outcome[]): Promise<void> {
    const { batchUuid } = origin;
    const now = isoNow(this.clock);
    await this.database.run(queries.batchItemUpdateHanded, { batchUuid, rows, now });
  }

  private async pause(): Promise<void> {
    const { signal } = this.stopping;
    await delay(limits.batchRetryMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

const later = Symbol('the ingestion is full or away');

/** The items at the beginning that go to one place: one call of the ingestion takes them. */
function leadingRun(items: readonly Item[]): Item[] {
  const placeOf = (item: Item) => JSON.stringify([item.kind, item.graphUuid, item.sessionId]);
  const [first] = items as [Item];
  const end = items.findIndex((item) => placeOf(item) !== placeOf(first));
  return items.slice(0, end === -1 ? items.length : end);
}

const toEpisode = (item: Item) => ({
  ...(JSON.parse(item.payload) as EpisodePayload),
  episodeUuid: item.episodeUuid,
  documentId: item.documentId ?? undefined,
});

const toMessage = (item: Item) => ({
  ...(JSON.parse(item.payload) as MessagePayload),
  episodeUuid: item.episodeUuid,
});
