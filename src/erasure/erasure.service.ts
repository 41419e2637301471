import { setTimeout as delay } from 'node:timers/promises';
import type { Caller } from '../caller.js';
import { writeSummaries } from '../derived/derivedText.js';
import { notFound } from '../errors.js';
import { requireId } from '../ids.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './erasure.queries.js';

/** What is being erased: a user, a session, or a graph that belongs to nobody. */
interface Root {
  kind: 'user' | 'session' | 'graph';
  projectId: string;
  uuid: string;
  graphUuid: string;
}

/**
 * Forgetting. The mark is one transaction: from then on the user is invisible, its ids are free
 * and nothing can be written to its graph. What hangs on it goes in batches, and an erasure that
 * a crash interrupted is taken up again at the next start.
 */
export class ErasureService {
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly records: { eraseUser(uuid: string): Promise<void> },
  ) {}

  /** 404 for an unknown user. Returns when the user is invisible; small ones are gone by then. */
  async eraseUser(caller: Caller, userId: string): Promise<void> {
    requireId(userId, 'user_id');
    const { projectId } = caller;
    const [marked] = await this.database.run(queries.userMarkErasing, { projectId, userId });
    if (!marked) throw notFound();
    await this.waitBriefly(this.finish({ ...marked, kind: 'user', projectId }));
  }

  /** 404 for an unknown graph. As for a user, what is large goes on in the background. */
  async eraseGraph(caller: Caller, graphId: string): Promise<void> {
    requireId(graphId, 'graph_id');
    const { projectId } = caller;
    const [marked] = await this.database.run(queries.graphMarkErasing, { projectId, graphId });
    if (!marked) throw notFound();
    await this.waitBriefly(this.finish({ ...marked, kind: 'graph', projectId }));
  }

  /** 404 for an unknown session. The graph of a session without a user goes with it. */
  async eraseSession(caller: Caller, sessionId: string): Promise<void> {
    requireId(sessionId, 'session_id');
    const { projectId } = caller;
    const [marked] = await this.database.run(queries.sessionMarkErasing, { projectId, sessionId });
    if (!marked) throw notFound();
    const { uuid, graphUuid, ownRootUuid } = marked;
    const session: Root = { kind: 'session', projectId, uuid, graphUuid };
    const graph: Root = { ...session, kind: 'graph', uuid: ownRootUuid ?? '' };
    const work = this.finish(session);
    await this.waitBriefly(ownRootUuid === null ? work : work.then(() => this.finish(graph)));
  }

  /** Takes up every erasure that was begun and not ended. */
  async resume(): Promise<void> {
    const roots = await this.database.run(queries.rootListErasing, {});
    for (const root of roots) {
      if (this.stopping.signal.aborted) return;
      await this.finish(root);
    }
  }

  /** Takes up nothing more and resolves when nothing is under way: for a stop in order. */
  async settle(): Promise<void> {
    this.stopping.abort();
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay.values());
  }

  private finish(root: Root): Promise<void> {
    const running = this.underWay.get(root.uuid);
    if (running) return running;
    const { uuid } = root;
    const work = this.removeUntilDone(root).finally(() => this.underWay.delete(uuid));
    this.underWay.set(uuid, work);
    return work;
  }

  /** A database that is away comes back; what a stop interrupts, the next start takes up. */
  private async removeUntilDone(root: Root): Promise<void> {
    const { kind, uuid } = root;
    const { signal } = this.stopping;
    for (;;) {
      try {
        await this.remove(root);
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown';
        this.log.error('an erasure was interrupted', { kind, uuid, reason });
      }
      await delay(limits.erasureRetryMilliseconds, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
  }

  /** Leaves first, the hub last: detaching a hub with many relationships is slow. */
  private async remove(root: Root): Promise<void> {
    const { uuid } = root;
    switch (root.kind) {
      case 'user':
        await this.records.eraseUser(uuid);
        await this.removeContents(root);
        await this.database.autoCommit(queries.messageEraseByUser, { uuid });
        await this.database.autoCommit(queries.sessionEraseByUser, { uuid });
        await this.database.run(queries.userErase, { uuid });
        break;
      case 'graph':
        await this.removeContents(root);
        await this.database.run(queries.graphErase, { uuid });
        break;
      case 'session':
        await this.removeSession(root);
    }
  }

  /** What a graph holds. Its root is marked, so that nothing can be added meanwhile. */
  private async removeContents({ projectId, graphUuid }: Root): Promise<void> {
    const key = { graphUuid };
    // Jobs first: no worker then reads what is about to go.
    await this.database.autoCommit(queries.jobEraseByGraph, key);
    await this.database.autoCommit(queries.batchItemEraseByGraph, key);
    await this.database.autoCommit(queries.factEraseByGraph, key);
    await this.database.autoCommit(queries.entityEraseByGraph, key);
    await this.database.autoCommit(queries.episodeEraseByGraph, key);
    await this.database.run(queries.settingEraseByGraph, {
      ...{ projectId, graphUuid },
      kinds: ['summary', 'custom', 'steering'],
    });
  }

  private async removeSession({ uuid, graphUuid }: Root): Promise<void> {
    const quoting = await this.database.run(queries.entityListBySession, { uuid });
    await this.database.autoCommit(queries.messageEraseBySession, { uuid });
    await this.rewriteSummaries(
      graphUuid,
      quoting.map((entity) => entity.uuid),
    );
    await this.database.run(queries.sessionErase, { uuid });
  }

  /** Summaries may have quoted what went. */
  private async rewriteSummaries(graphUuid: string, entityUuids: string[]): Promise<void> {
    for (let at = 0; at < entityUuids.length; at += limits.summariesPerTransactionMax) {
      const some = entityUuids.slice(at, at + limits.summariesPerTransactionMax);
      await this.database.transaction('write', 'summary_rewrite', async (statements) => {
        const [root] = await statements.run(queries.rootMarkLocked, { graphUuid });
        if (root) await writeSummaries(statements, some);
      });
    }
  }

  private async waitBriefly(work: Promise<void>): Promise<void> {
    const timer = new AbortController();
    const pause = delay(limits.erasureWaitMilliseconds, undefined, { signal: timer.signal });
    await Promise.race([work, pause.catch(() => undefined)]);
    timer.abort();
  }
}
