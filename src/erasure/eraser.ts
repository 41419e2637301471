import { setTimeout as delay } from 'node:timers/promises';
import { writeSummaries } from '../derived/derivedText.js';
import { type Clock, isoNow } from '../clock.js';
import { newUuid } from '../ids.js';
import type { Identifier } from '../identity/index.js';
import { limits } from '../limits.js';
import { dropAttributesOfSession } from './attributesLeft.js';
import type { Log } from '../log.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './erasure.queries.js';
import type { SignedReceipt } from './erasure.types.js';
import * as records from './erasureRecord.queries.js';
import type { Expiry, ExpiryBounds } from './expiry.js';
import type { ErasureLedger } from './ledger.js';
import { type ErasureSecret, receiptVersion } from './receipt.js';
import * as business from './recordErasure.queries.js';
import type { RecordErasure } from './recordErasure.js';
import type { Traces } from './traces.js';

type Erasure = records.ErasureRow;

/** What was there before anything was removed. */
interface Counts {
  erased: Record<string, number>;
  recordsRedacted: number;
  traces: number;
}

export interface EraserParts {
  database: Database;
  clock: Clock;
  log: Log;
  records: RecordErasure;
  traces: Traces;
  expiry: Expiry;
  secret: ErasureSecret;
  ledger: ErasureLedger;
}

/**
 * Does what an erasure that was noted has to do: counts what is there, removes it in batches,
 * counts again, signs the receipt. Every step may be done twice, so that what a crash interrupted
 * is simply begun again; counts are kept before anything goes.
 */
export class Eraser {
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(private readonly parts: EraserParts) {}

  get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Resolves when it is done, or when a stop leaves it to the next start. */
  finish(uuid: string): Promise<void> {
    const running = this.underWay.get(uuid);
    if (running) return running;
    const work = this.workUntilDone(uuid).finally(() => this.underWay.delete(uuid));
    this.underWay.set(uuid, work);
    return work;
  }

  async isAnyExpired(bounds: ExpiryBounds): Promise<boolean> {
    const counts = await this.parts.expiry.count(bounds);
    return Object.values(counts).some((count) => count > 0);
  }

  /** Takes up every erasure that was begun and not ended. */
  async resume(): Promise<void> {
    const { database } = this.parts;
    for (const root of await database.run(queries.rootListErasing, {})) {
      await database.run(records.erasureCreateMissing, {
        ...{ projectId: root.projectId, uuid: newUuid(), kind: root.kind },
        ...{ erasedUuid: root.uuid, erasedGraphUuid: root.graphUuid },
        now: isoNow(this.parts.clock),
      });
    }
    for (const { uuid } of await database.run(records.erasureListUnfinished, {})) {
      if (this.isStopping) return;
      await this.finish(uuid);
    }
  }

  /** Takes up nothing more and resolves when nothing is under way: for a stop in order. */
  async settle(): Promise<void> {
    this.stopping.abort();
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay.values());
  }

  /** A database that is away comes back; what a stop interrupts, the next start takes up. */
  private async workUntilDone(uuid: string): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      try {
        await this.work(uuid);
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown';
        this.parts.log.error('an erasure was interrupted', { erasure: uuid, reason });
      }
      await delay(limits.erasureRetryMilliseconds, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
  }

  private async work(uuid: string): Promise<void> {
    const { database } = this.parts;
    const [erasure] = await database.run(records.erasureFindByUuid, { uuid });
    if (!erasure || erasure.status === 'complete') return;
    const counts = await this.counted(erasure);
    await this.remove(erasure);
    await this.complete(erasure, counts);
  }

  private async counted(erasure: Erasure): Promise<Counts> {
    const { uuid, counts: kept } = erasure;
    if (kept !== null) return JSON.parse(kept) as Counts;
    const { recordUuids, ...found } = await this.count(erasure);
    const counts = JSON.stringify(found);
    const { database } = this.parts;
    const [row] = await database.run(records.erasureUpdateCounted, { uuid, counts, recordUuids });
    return JSON.parse(row?.counts ?? counts) as Counts;
  }

  private async count(erasure: Erasure): Promise<Counts & { recordUuids: string[] }> {
    const { kind, erasedUuid: uuid } = erasure;
    const erased = await this.contents(erasure);
    const recordUuids: string[] = [];
    if (kind === 'subject') return { ...(await this.countSubject(erasure, erased)), recordUuids };
    if (kind !== 'user') return { erased, recordsRedacted: 0, traces: 0, recordUuids };
    const { database, traces } = this.parts;
    const [found] = await database.run(records.recordCountByUser, { uuid });
    return {
      erased: { ...erased, BusinessRecord: found?.erased ?? 0 },
      recordsRedacted: found?.redacted ?? 0,
      recordUuids: found?.uuids ?? [],
      traces: await traces.count(whereOf(erasure), await this.identifiersOf(erasure)),
    };
  }

  private async countSubject(
    erasure: Erasure,
    { BusinessRecord: all = 0, Trace: traces = 0 }: Record<string, number>,
  ): Promise<Counts> {
    const rows = await this.parts.database.run(business.recordListByIdentifier, {
      ...subjectOf(erasure),
      limit: limits.recordsPerSubjectMax,
    });
    const recordsRedacted = rows.filter(({ isShared }) => isShared).length;
    return { erased: { BusinessRecord: all - recordsRedacted }, recordsRedacted, traces };
  }

  /** The same count before and after: what is there of what is erased, by label. */
  private async contents(erasure: Erasure): Promise<Record<string, number>> {
    const { database } = this.parts;
    const { kind, erasedUuid, erasedGraphUuid: graphUuid, ownRootUuid } = erasure;
    if (kind === 'session' && ownRootUuid === null) {
      const [row] = await database.run(records.sessionCountContents, { uuid: erasedUuid });
      return { ...row };
    }
    if (kind === 'retention') return this.parts.expiry.count(boundsOf(erasure));
    if (kind === 'subject') {
      const subject = subjectOf(erasure);
      const limit = limits.recordsPerSubjectMax;
      const rows = await database.run(business.recordListByIdentifier, { ...subject, limit });
      const traces = await this.parts.traces.count(whereOf(erasure), [subject]);
      return { BusinessRecord: rows.length, Trace: traces };
    }
    const rootUuid = ownRootUuid ?? erasedUuid;
    const [row] = await database.run(records.graphCountContents, { rootUuid, graphUuid });
    if (kind !== 'user') return { ...row };
    const [inRecords] = await database.run(records.recordCountLeft, { uuid: erasure.uuid });
    return { ...row, BusinessRecord: inRecords?.left ?? 0 };
  }

  private identifiersOf({ erasedUuid: uuid }: Erasure): Promise<Identifier[]> {
    return this.parts.database.run(records.identifierListByUser, { uuid });
  }

  /** Leaves first, the hub last: detaching a hub with many relationships is slow. */
  private async remove(erasure: Erasure): Promise<void> {
    const { erasedUuid: uuid, erasedGraphUuid: graphUuid, ownRootUuid, projectId } = erasure;
    const { database } = this.parts;
    switch (erasure.kind) {
      case 'user':
        await this.removeFromOthers(erasure);
        await this.removeContents({ projectId, graphUuid });
        await database.autoCommit(queries.messageEraseByUser, { uuid });
        await database.autoCommit(queries.sessionEraseByUser, { uuid });
        await database.run(queries.userErase, { uuid });
        // What was decided at the same moment did not see the mark.
        await database.run(queries.reviewEraseByUser, { uuid });
        break;
      case 'graph':
        await this.removeContents({ projectId, graphUuid });
        await database.run(queries.graphErase, { uuid });
        break;
      case 'retention':
        await this.parts.expiry.remove(boundsOf(erasure));
        break;
      case 'subject':
        await this.parts.traces.erase(whereOf(erasure), [subjectOf(erasure)]);
        await this.parts.records.eraseSubject(subjectOf(erasure));
        break;
      case 'session':
        await this.removeSession({ uuid, graphUuid });
        if (ownRootUuid === null) break;
        await this.removeContents({ projectId, graphUuid });
        await database.run(queries.graphErase, { uuid: ownRootUuid });
    }
  }

  /** While it is known by which identifiers. */
  private async removeFromOthers(erasure: Erasure): Promise<void> {
    const { traces, records: inRecords } = this.parts;
    if (erasure.sharedMode === 'erase') {
      await traces.erase(whereOf(erasure), await this.identifiersOf(erasure));
    }
    await inRecords.eraseUser(erasure.erasedUuid);
  }

  /** What a graph holds. Its root is marked, so that nothing can be added meanwhile. */
  private async removeContents(key: { projectId: string; graphUuid: string }): Promise<void> {
    const { database } = this.parts;
    const { graphUuid } = key;
    // Jobs first: no worker then reads what is about to go.
    await database.autoCommit(queries.jobEraseByGraph, { graphUuid });
    await database.autoCommit(queries.batchItemEraseByGraph, { graphUuid });
    await database.autoCommit(queries.factEraseByGraph, { graphUuid });
    await database.autoCommit(queries.entityEraseByGraph, { graphUuid });
    await database.autoCommit(queries.episodeEraseByGraph, { graphUuid });
    const kinds = ['summary', 'custom', 'steering'];
    await database.run(queries.settingEraseByGraph, { ...key, kinds });
  }

  private async removeSession(session: { uuid: string; graphUuid: string }): Promise<void> {
    const { database } = this.parts;
    await database.run(queries.batchItemUpdateEmptied, session);
    while ((await this.removeMessages(session)) > 0);
    await database.run(queries.sessionErase, { uuid: session.uuid });
  }

  /**
   * The next messages of a session, with what only they supported, and what summaries and
   * attributes quoted of them: in one transaction, so that no crash leaves a quotation behind.
   */
  private removeMessages(session: { uuid: string; graphUuid: string }): Promise<number> {
    const { uuid, graphUuid } = session;
    const next = { uuid, limit: limits.messagesPerErasureMax };
    return this.parts.database.transaction('write', 'session_messages', async (statements) => {
      // Under the lock of the root: a writer composes from what it sees as well. A graph that goes
      // as a whole has nothing to keep right.
      const [root] = await statements.run(queries.rootMarkLocked, { graphUuid });
      const quoting = root ? await statements.run(queries.entityListBySession, next) : [];
      if (root) await dropAttributesOfSession(statements, next);
      const [row] = await statements.run(queries.messageEraseBySession, next);
      await writeSummaries(
        statements,
        quoting.map((entity) => entity.uuid),
      );
      return row?.erased ?? 0;
    });
  }

  private async complete(erasure: Erasure, counts: Counts): Promise<void> {
    const { uuid } = erasure;
    const { database, clock, secret, ledger } = this.parts;
    const remaining = await this.contents(erasure);
    if (Object.values(remaining).some((count) => count > 0)) {
      throw new Error('something is left of what was erased; it is tried again');
    }
    const completedAt = isoNow(clock);
    const signed = secret.sign(receiptOf(erasure, { counts, remaining, completedAt }));
    const [kept] = await database.run(records.erasureUpdateReceipt, {
      uuid,
      receipt: JSON.stringify(signed),
    });
    const holds = kept ? (JSON.parse(kept.receipt) as SignedReceipt) : signed;
    // Before it is over: a crash between the two leaves a second line of it, not none.
    await ledger.append({ event: 'erased', ...holds });
    const { completed_at } = holds.receipt;
    await database.run(records.erasureUpdateCompleted, { uuid, completedAt: completed_at });
  }
}

/** Whom an erasure is about that is about no user; gone from the note when it has ended. */
const subjectOf = ({ projectId, pending }: Erasure) => ({
  projectId,
  ...(JSON.parse(pending ?? '{"kind":"","value":""}') as Identifier),
});

const boundsOf = ({ pending }: Erasure) => JSON.parse(pending ?? '{}') as ExpiryBounds;

const whereOf = ({ projectId, erasedGraphUuid }: Erasure) => ({
  projectId,
  graphUuid: erasedGraphUuid,
});

function receiptOf(
  erasure: Erasure,
  done: { counts: Counts; remaining: Record<string, number>; completedAt: string },
): SignedReceipt['receipt'] {
  const { counts, remaining, completedAt } = done;
  const { subjectHash } = erasure;
  return {
    version: receiptVersion,
    erasure_id: erasure.uuid,
    project_id: erasure.projectId,
    kind: erasure.kind,
    erased_uuid: erasure.erasedUuid,
    graph_uuid: erasure.erasedGraphUuid,
    ...(subjectHash === null ? {} : { subject_hash: subjectHash }),
    requested_at: erasure.requestedAt,
    completed_at: completedAt,
    erased: counts.erased,
    remaining,
    records_redacted: counts.recordsRedacted,
    traces_elsewhere: counts.traces,
    traces_erased: erasure.sharedMode === 'erase',
    suppressed_identifiers: erasure.suppressed,
  };
}
