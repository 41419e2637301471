import { setTimeout as delay } from 'node:timers/promises';
import type { Caller } from '../caller.js';
import { notFound } from '../errors.js';
import { requireId } from '../ids.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './erasure.queries.js';

/**
 * Forgetting. The mark is one transaction: from then on the user is invisible, its ids are free
 * and nothing can be written to its graph. What hangs on it goes in batches, and an erasure that
 * a crash interrupted is taken up again at the next start.
 */
export class ErasureService {
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** 404 for an unknown user. Returns when the user is invisible; small ones are gone by then. */
  async eraseUser(caller: Caller, userId: string): Promise<void> {
    requireId(userId, 'user_id');
    const key = { projectId: caller.projectId, userId };
    const [marked] = await this.database.run(queries.userMarkErasing, key);
    if (!marked) throw notFound();
    await this.waitBriefly(this.finish('user', marked.uuid));
  }

  /** 404 for an unknown session. */
  async eraseSession(caller: Caller, sessionId: string): Promise<void> {
    requireId(sessionId, 'session_id');
    const key = { projectId: caller.projectId, sessionId };
    const [marked] = await this.database.run(queries.sessionMarkErasing, key);
    if (!marked) throw notFound();
    await this.waitBriefly(this.finish('session', marked.uuid));
  }

  /** Takes up every erasure that was begun and not ended. */
  async resume(): Promise<void> {
    const roots = await this.database.run(queries.rootListErasing, {});
    for (const root of roots) await this.finish(root.kind, root.uuid);
  }

  /** Resolves when nothing is under way: for a stop in order. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.underWay.values());
  }

  private finish(kind: 'user' | 'session', uuid: string): Promise<void> {
    const running = this.underWay.get(uuid);
    if (running) return running;
    const work = (kind === 'user' ? this.removeUser(uuid) : this.removeSession(uuid))
      .catch((error: unknown) => {
        // It is marked: the next start takes it up. Until then it stays invisible.
        const reason = error instanceof Error ? error.message : 'unknown';
        this.log.error('an erasure was interrupted', { kind, uuid, reason });
      })
      .finally(() => this.underWay.delete(uuid));
    this.underWay.set(uuid, work);
    return work;
  }

  /** Leaves first, the hub last: detaching a hub with many relationships is slow. */
  private async removeUser(uuid: string): Promise<void> {
    await this.database.autoCommit(queries.messageEraseByUser, { uuid });
    await this.database.autoCommit(queries.sessionEraseByUser, { uuid });
    await this.database.run(queries.userErase, { uuid });
  }

  private async removeSession(uuid: string): Promise<void> {
    await this.database.autoCommit(queries.messageEraseBySession, { uuid });
    await this.database.run(queries.sessionErase, { uuid });
  }

  private async waitBriefly(work: Promise<void>): Promise<void> {
    const timer = new AbortController();
    const pause = delay(limits.erasureWaitMilliseconds, undefined, { signal: timer.signal });
    await Promise.race([work, pause.catch(() => undefined)]);
    timer.abort();
  }
}
