import { setTimeout as delay } from 'node:timers/promises';
import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, notFound, orNothing } from '../errors.js';
import { isUuid, newUuid, requireId } from '../ids.js';
import { type Identifier, identifyUser, normaliseIdentifier } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Database, Statements } from '../neo4j/database.js';
import { toPage } from '../paging.js';
import type { Eraser } from './eraser.js';
import * as queries from './erasure.queries.js';
import type {
  Erasure,
  ErasureKeyResponse,
  ErasureListResponse,
  FindErasureRequest,
  FoundErasuresResponse,
  SignedReceipt,
} from './erasure.types.js';
import * as records from './erasureRecord.queries.js';
import type { ExpiryBounds } from './expiry.js';
import type { ErasureLedger } from './ledger.js';
import type { ErasureSecret } from './receipt.js';
import { joinIdentifiers } from './redaction.js';
import { markRestored } from './restored.js';
import type { SuppressionService } from './suppression.service.js';

/** What a caller may want beside the erasure itself. */
export interface ErasureOptions {
  /** Wait for the receipt. */
  wait?: boolean | undefined;
  /** Refuse the identifiers of the user from now on. */
  suppress?: boolean | undefined;
  /** Strike the identifiers of the user out of the project's other graphs too. */
  shared?: boolean | undefined;
}

/** An erasure that is durable, and done unless it is large. */
export interface BegunErasure {
  erasureId: string;
  /** When it was waited for and came in time. */
  receipt?: SignedReceipt | undefined;
}

export interface ErasureParts {
  database: Database;
  clock: Clock;
  eraser: Eraser;
  suppressions: SuppressionService;
  secret: ErasureSecret;
  ledger: ErasureLedger;
}

interface Marked {
  uuid: string;
  graphUuid: string;
  ownRootUuid: string | null;
  identifiers: Identifier[];
}

type Kind = 'user' | 'session' | 'graph';

/** What something was known by. */
interface Subject {
  kind: string;
  id: string;
}

/**
 * Forgetting. The mark and the note of the erasure are one transaction: from then on the user is
 * invisible, its ids are free and nothing can be written to its graph. What hangs on it goes in
 * batches, and an erasure that a crash interrupted is taken up again at the next start.
 */
export class ErasureService {
  constructor(private readonly parts: ErasureParts) {}

  /** 404 for an unknown user. Returns when the user is invisible; small ones are gone by then. */
  eraseUser(caller: Caller, userId: string, options: ErasureOptions = {}): Promise<BegunErasure> {
    requireId(userId, 'user_id');
    return this.erase(caller, { kind: 'user', id: userId }, options);
  }

  /** 404 for an unknown graph. As for a user, what is large goes on in the background. */
  eraseGraph(caller: Caller, graphId: string, options: ErasureOptions = {}): Promise<BegunErasure> {
    requireId(graphId, 'graph_id');
    return this.erase(caller, { kind: 'graph', id: graphId }, options);
  }

  /** 404 for an unknown session. The graph of a session without a user goes with it. */
  eraseSession(
    caller: Caller,
    sessionId: string,
    options: ErasureOptions = {},
  ): Promise<BegunErasure> {
    requireId(sessionId, 'session_id');
    return this.erase(caller, { kind: 'session', id: sessionId }, options);
  }

  /** Somebody who is no user, known by an identifier that is in its normal form. */
  async eraseSubject(
    { projectId }: Caller,
    identifier: Identifier,
    options: ErasureOptions,
  ): Promise<BegunErasure> {
    const startedAt = performance.now();
    const erasureId = await this.markSubject(projectId, identifier, options);
    return this.answer(erasureId, options, startedAt);
  }

  private async markSubject(
    projectId: string,
    identifier: Identifier,
    options: ErasureOptions,
  ): Promise<string> {
    const erasureId = newUuid();
    const nobody = newUuid();
    const { database, suppressions, clock } = this.parts;
    await database.transaction('write', 'subject_erase', async (statements) => {
      const suppressed = options.suppress
        ? await suppressions.add(statements, erasureId, { projectId, identifiers: [identifier] })
        : 0;
      await statements.run(records.erasureCreate, {
        ...{ projectId, uuid: erasureId, kind: 'subject', now: isoNow(clock), suppressed },
        ...{ erasedUuid: nobody, erasedGraphUuid: nobody, ownRootUuid: null },
        subjectHash: this.hash(projectId, { kind: identifier.kind, id: identifier.value }),
        sharedMode: 'erase',
        pending: JSON.stringify(identifier),
      });
    });
    return erasureId;
  }

  /** What a project does not keep any longer; undefined when there is none of it. */
  async eraseExpired(bounds: ExpiryBounds): Promise<string | undefined> {
    const { database, clock, eraser } = this.parts;
    if (!(await eraser.isAnyExpired(bounds))) return undefined;
    const [uuid, nobody] = [newUuid(), newUuid()];
    await database.run(records.erasureCreate, {
      ...{ projectId: bounds.projectId, uuid, kind: 'retention', now: isoNow(clock) },
      ...{ erasedUuid: nobody, erasedGraphUuid: nobody, ownRootUuid: null, subjectHash: null },
      ...{ sharedMode: 'count', suppressed: 0, pending: JSON.stringify(bounds) },
    });
    await eraser.finish(uuid);
    return uuid;
  }

  async list(
    { projectId }: Caller,
    paging: { pageNumber?: number | undefined; pageSize?: number | undefined },
  ): Promise<ErasureListResponse> {
    const { database } = this.parts;
    const [rows, [total]] = await Promise.all([
      database.run(records.erasureList, {
        projectId,
        ...toPage(paging.pageNumber, paging.pageSize),
      }),
      database.run(records.erasureCount, { projectId }),
    ]);
    const erasures = rows.map(present);
    return { erasures, row_count: erasures.length, total_count: total?.total ?? 0 };
  }

  /** 404 for an unknown one. */
  async get(caller: Caller, uuid: string): Promise<Erasure> {
    return present(await this.require(caller, uuid));
  }

  /** 404 for an unknown one and for one that has not ended. */
  async receipt(caller: Caller, uuid: string): Promise<SignedReceipt> {
    const { receipt } = present(await this.require(caller, uuid));
    if (!receipt) throw notFound();
    return receipt;
  }

  /** Erasures of what had an id. Only a keyed hash of the id is compared. */
  async find({ projectId }: Caller, request: FindErasureRequest): Promise<FoundErasuresResponse> {
    const subjects = readSubject(request);
    const rows = await this.parts.database.run(records.erasureListBySubject, {
      projectId,
      subjectHashes: subjects.map((subject) => this.hash(projectId, subject)),
      limit: limits.pageSizeMax,
    });
    return { erasures: rows.map(present) };
  }

  key(): ErasureKeyResponse {
    const { keyId, publicKey } = this.parts.secret;
    return { algorithm: 'Ed25519', key_id: keyId, public_key: publicKey };
  }

  /**
   * Marks again what the ledger says is gone, because a backup from before was restored: at a
   * start, before anything is answered. What is marked goes when erasures are taken up.
   */
  markRestored(): Promise<void> {
    const { database, ledger, secret } = this.parts;
    return markRestored({
      ...{ database, ledger, secret },
      mark: async (projectId, { kind, id }, options) => {
        // Another instance that starts at the same moment marks the same.
        await orNothing(this.mark(projectId, { kind, id }, options));
      },
      markSubject: async (projectId, identifier, options) => {
        await this.markSubject(projectId, identifier, options);
      },
    });
  }

  /** Takes up what a crash interrupted. */
  resume(): Promise<void> {
    return this.parts.eraser.resume();
  }

  /** Takes up nothing more and resolves when nothing is under way: for a stop in order. */
  settle(): Promise<void> {
    return this.parts.eraser.settle();
  }

  private async erase(
    { projectId }: Caller,
    what: { kind: Kind; id: string },
    options: ErasureOptions,
  ): Promise<BegunErasure> {
    const startedAt = performance.now();
    const erasureId = await this.mark(projectId, what, options);
    return this.answer(erasureId, options, startedAt);
  }

  /** From its return on it is invisible and durable. 404 for what is not there. */
  private async mark(
    projectId: string,
    what: { kind: Kind; id: string },
    options: ErasureOptions,
  ): Promise<string> {
    const { database } = this.parts;
    const erasureId = newUuid();
    const now = isoNow(this.parts.clock);
    await database.transaction('write', `${what.kind}_mark_erasing`, async (statements) => {
      const marked = await markRoot(statements, projectId, what);
      if (!marked) throw notFound();
      const { identifiers } = marked;
      const suppressed = options.suppress
        ? await this.parts.suppressions.add(statements, erasureId, { projectId, identifiers })
        : 0;
      await statements.run(records.erasureCreate, {
        ...{ projectId, uuid: erasureId, kind: what.kind, now, suppressed, pending: null },
        ...{ erasedUuid: marked.uuid, erasedGraphUuid: marked.graphUuid },
        ownRootUuid: marked.ownRootUuid,
        subjectHash: this.hash(projectId, what),
        sharedMode: options.shared ? 'erase' : 'count',
      });
    });
    return erasureId;
  }

  /** Small erasures are done before the answer; all others go on after it. */
  private async answer(
    erasureId: string,
    { wait }: ErasureOptions,
    startedAt: number,
  ): Promise<BegunErasure> {
    const work = this.parts.eraser.finish(erasureId);
    if (wait) {
      await waitFor(work, limits.erasureReceiptWaitMilliseconds);
      return { erasureId, receipt: await this.receiptIfThere(erasureId) };
    }
    await waitFor(work, limits.erasureWaitMilliseconds - (performance.now() - startedAt));
    return { erasureId };
  }

  private async receiptIfThere(uuid: string): Promise<SignedReceipt | undefined> {
    const [row] = await this.parts.database.run(records.erasureFindByUuid, { uuid });
    return row && present(row).receipt;
  }

  private async require({ projectId }: Caller, uuid: string): Promise<records.ErasureRow> {
    if (!isUuid(uuid)) throw notFound();
    const [row] = await this.parts.database.run(records.erasureFindByUuid, { uuid });
    if (row?.projectId !== projectId) throw notFound();
    return row;
  }

  private hash(projectId: string, { kind, id }: Subject): string {
    return this.parts.secret.hash('subject', projectId, kind, id);
  }
}

function readSubject(request: FindErasureRequest): Subject[] {
  const { user_id: user, session_id: session, graph_id: graph, email, phone } = request;
  const people = Object.entries({ email, phone }).map(
    ([kind, text]) => [kind, text && (normaliseIdentifier(kind, text) ?? text)] as const,
  );
  const given = [...Object.entries({ user, session, graph }), ...people].flatMap(([kind, id]) =>
    id === undefined ? [] : [{ kind, id }],
  );
  const [only] = given;
  if (!only || given.length > 1) {
    throw badRequest('give one of user_id, session_id, graph_id, email and phone');
  }
  // A user id may have been erased as that of somebody who is no user here.
  const asSubject = only.kind === 'user' ? normaliseIdentifier('userId', only.id) : undefined;
  return [only, ...(asSubject === undefined ? [] : [{ kind: 'userId', id: asSubject }])];
}

async function markRoot(
  statements: Statements,
  projectId: string,
  { kind, id }: { kind: Kind; id: string },
): Promise<Marked | undefined> {
  const nothing = { ownRootUuid: null, identifiers: [] };
  if (kind === 'graph') {
    const [row] = await statements.run(queries.graphMarkErasing, { projectId, graphId: id });
    return row && { ...nothing, ...row };
  }
  if (kind === 'session') {
    const [row] = await statements.run(queries.sessionMarkErasing, { projectId, sessionId: id });
    return row && { ...nothing, ...row };
  }
  const [row] = await statements.run(queries.userMarkErasing, { projectId, userId: id });
  if (!row) return undefined;
  const { uuid, graphUuid } = row;
  const stored = await statements.run(records.identifierListByUser, { uuid });
  const identifiers = joinIdentifiers(stored, identifyUser({ ...row, userId: id }).identifiers);
  return { ...nothing, uuid, graphUuid, identifiers };
}

async function waitFor(work: Promise<void>, milliseconds: number): Promise<void> {
  const timer = new AbortController();
  const pause = delay(Math.max(0, milliseconds), undefined, { signal: timer.signal });
  await Promise.race([work, pause.catch(() => undefined)]);
  timer.abort();
}

function present(row: records.ErasureRow): Erasure {
  const { uuid, kind, status, requestedAt, completedAt, receipt } = row;
  return {
    ...{ erasure_id: uuid, kind, status, requested_at: requestedAt },
    ...(completedAt === null ? {} : { completed_at: completedAt }),
    // A receipt that is made and not yet in the ledger is none.
    ...(receipt === null || status !== 'complete'
      ? {}
      : { receipt: JSON.parse(receipt) as SignedReceipt }),
  };
}
