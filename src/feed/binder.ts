import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { type Clock, isoNow } from '../clock.js';
import { newUuid } from '../ids.js';
import { blockingKeys, waitingKeys } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import type { Database, Statements } from '../neo4j/database.js';
import { compareText } from '../neo4j/rows.js';
import { type DecidedStatus, decideRecord, type Decision, type UserMatch } from './decision.js';
import * as queries from './feed.queries.js';
import type { RecordProfile } from './record.js';

type ClaimedRecord = queries.ClaimedRecord;
type AttachmentRow = z.output<typeof queries.createdAttachment> & { graphUuid: string };

export interface BinderParts {
  database: Database;
  clock: Clock;
  log: Log;
  /** Jobs were added. */
  wake: () => void;
  waitingDays: number;
  /** Writes the keys as candidates of users who were added without. */
  writeKeys: (statements: Statements, userUuids: readonly string[]) => Promise<void>;
}

/**
 * Gives records to their users. Whoever changes what decides a record marks it in the same
 * transaction; what is marked is decided here, at once after it was sent, and in the background
 * for all other reasons. Everything it decides on is locked first: identifiers, records, users.
 */
export class Binder {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;
  private woken = false;
  private sweptAt = 0;

  constructor(private readonly parts: BinderParts) {}

  start(): void {
    this.running = this.loop();
  }

  /** Records were marked here: no need to wait for the next look. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    await this.running;
  }

  /** Decides records that are marked; others are left as they are. */
  async decide(uuids: readonly string[]): Promise<void> {
    const { database } = this.parts;
    for (let at = 0; at < uuids.length; at += limits.recordsPerDecisionMax) {
      const some = uuids.slice(at, at + limits.recordsPerDecisionMax);
      await database.transaction('write', 'record_decide', (statements) =>
        this.decideIn(statements, some),
      );
    }
    this.parts.wake();
  }

  /** Attachments were written here: each has a job that reads it. */
  wakeReaders(): void {
    this.parts.wake();
  }

  /** Decides records inside the transaction that has just stored them, and so has locked them. */
  async decideStored(
    statements: Statements,
    uuids: readonly string[],
  ): Promise<Map<string, DecidedStatus>> {
    const records = await statements.run(queries.recordClaim, { uuids: [...uuids] });
    return this.decideClaimed(statements, records);
  }

  /** Removes what has waited for too long. Returns how many records went. */
  async sweep(): Promise<number> {
    const parameters = { now: isoNow(this.parts.clock), limit: limits.recordsPerSweepMax };
    let total = 0;
    for (;;) {
      const [row] = await this.parts.database.run(queries.recordEraseExpired, parameters);
      total += row?.erased ?? 0;
      if ((row?.erased ?? 0) < limits.recordsPerSweepMax) return total;
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      try {
        const rows = await this.parts.database.run(queries.recordListUndecided, {
          limit: limits.recordsPerDecisionMax,
        });
        await this.sweepSometimes();
        if (await this.lookForUsers()) continue;
        if (rows.length > 0) {
          await this.decide(rows.map(({ uuid }) => uuid));
          continue;
        }
      } catch (error) {
        const reason = error instanceof Error ? error.name : 'unknown';
        this.parts.log.warn('records could not be decided; they are tried again', { reason });
      }
      await this.pause();
    }
  }

  /**
   * Has records that wait decided again which resemble users added since. Twice for each user: the
   * second time what was being stored during the first. Returns whether there were such users.
   */
  private async lookForUsers(): Promise<boolean> {
    const { database } = this.parts;
    const users = await database.run(queries.userListUnlooked, { limit: limits.usersPerLookMax });
    if (users.length === 0) return false;
    const uuids = users.map(({ uuid }) => uuid).sort(compareText);
    await database.transaction('write', 'user_key', (statements) =>
      this.parts.writeKeys(statements, uuids),
    );
    const limit = limits.usersPerBlockingKeyMax;
    const found = await database.run(queries.recordListByUserKeys, { uuids, limit });
    const records = found.map(({ uuid }) => uuid).sort(compareText);
    const againSeconds = (limits.queryTimeoutMs + limits.busyRetryMilliseconds) / 1000;
    await database.transaction('write', 'record_look', async (statements) => {
      if (records.length > 0) await statements.run(queries.recordMarkFound, { uuids: records });
      await statements.run(queries.userUpdateLooked, { uuids, againSeconds });
    });
    return true;
  }

  private async sweepSometimes(): Promise<void> {
    const now = this.parts.clock.now();
    if (now - this.sweptAt < limits.recordSweepMilliseconds) return;
    this.sweptAt = now;
    await this.sweep();
  }

  private async pause(): Promise<void> {
    if (this.woken || this.stopping.signal.aborted) return;
    const timer = new AbortController();
    this.wakeUp = () => timer.abort();
    const { signal } = timer;
    await delay(limits.recordPollMilliseconds, undefined, { signal }).catch(() => undefined);
    this.wakeUp = () => undefined;
  }

  private async decideIn(statements: Statements, uuids: readonly string[]): Promise<void> {
    const inOrder = [...uuids].sort(compareText);
    await statements.run(queries.identifierClaim, { uuids: inOrder });
    const records = await statements.run(queries.recordClaim, { uuids: inOrder });
    await this.decideClaimed(statements, records);
  }

  private async decideClaimed(
    statements: Statements,
    records: readonly ClaimedRecord[],
  ): Promise<Map<string, DecidedStatus>> {
    if (records.length === 0) return new Map();
    const found = await findCandidates(statements, records);
    const decisions = records.map((record, index) => {
      const { uuids: candidates, isCut } = found.of[index] as (typeof found.of)[number];
      const users = candidates.flatMap((uuid) => found.users.get(uuid) ?? []);
      return { record, decision: decideRecord(record, users, isCut) };
    });
    const written = await this.attach(statements, decisions, found.users);
    await this.propose(statements, decisions);
    return this.finish(statements, decisions, written);
  }

  /** Adds episodes for what is new or has changed. Returns the pairs that could be written. */
  private async attach(
    statements: Statements,
    decisions: readonly Decided[],
    users: ReadonlyMap<string, queries.CandidateRow>,
  ): Promise<Set<string>> {
    const now = isoNow(this.parts.clock);
    const stamp = { now, nowMicros: this.parts.clock.now() * 1000 };
    const rows: AttachmentRow[] = decisions.flatMap(({ record, decision }) =>
      attachmentsOf(record, decision).map((row) => ({
        ...row,
        ...stamp,
        graphUuid: users.get(row.userUuid)?.graphUuid ?? '',
      })),
    );
    if (rows.length === 0) return new Set();
    rows.sort((left, right) => compareText(left.graphUuid, right.graphUuid));
    const written = await statements.run(queries.attachmentCreate, { rows });
    return new Set(written.map(({ recordUuid, userUuid }) => `${recordUuid} ${userUuid}`));
  }

  private async propose(statements: Statements, decisions: readonly Decided[]): Promise<void> {
    const now = isoNow(this.parts.clock);
    const rows = decisions.flatMap(({ record, decision }) => {
      const has = new Set(record.attachments.map(({ userUuid }) => userUuid));
      return decision.proposed
        .filter(({ userUuid }) => !has.has(userUuid))
        .map((match) => reviewOf(record, match, now));
    });
    const reviewed = decisions.filter(({ record }) =>
      record.reviews.some(({ status }) => status === 'open'),
    );
    if (reviewed.length > 0) {
      await statements.run(queries.reviewEraseOpen, {
        rows: reviewed.map(({ record, decision }) => ({
          recordUuid: record.uuid,
          kept: decision.proposed.map(({ userUuid }) => userUuid),
        })),
      });
    }
    if (rows.length > 0) await statements.run(queries.reviewMerge, { rows });
  }

  private async finish(
    statements: Statements,
    decisions: readonly Decided[],
    written: ReadonlySet<string>,
  ): Promise<Map<string, DecidedStatus>> {
    const expiresAt = new Date(
      this.parts.clock.now() + this.parts.waitingDays * 86_400_000,
    ).toISOString();
    const rows = decisions.map(({ record, decision }) => {
      const has = (userUuid: string) =>
        record.attachments.some((one) => one.userUuid === userUuid) ||
        written.has(`${record.uuid} ${userUuid}`);
      const kept = [...decision.attached, ...decision.proposed].some(({ userUuid }) =>
        has(userUuid),
      );
      // A user who is being erased gets nothing more.
      const other = decision.status === 'attached' ? 'waiting' : decision.status;
      const status: DecidedStatus = kept ? 'attached' : other;
      return { uuid: record.uuid, status, expiresAt: status === 'attached' ? null : expiresAt };
    });
    await statements.run(queries.recordUpdateDecided, { rows });
    const keyed = decisions.flatMap(({ record }, index) =>
      keysOf(record, rows[index]?.status === 'attached'),
    );
    if (keyed.length > 0) await statements.run(queries.recordUpdateKeys, { rows: keyed });
    return new Map(rows.map(({ uuid, status }) => [uuid, status]));
  }
}

/** What waits is found by a name or an address that comes later; what is attached needs no keys. */
function keysOf(record: ClaimedRecord, isAttached: boolean): { uuid: string; keys: string[] }[] {
  const { uuid, keyed, profile } = record;
  const keys = isAttached ? [] : waitingKeys(JSON.parse(profile) as RecordProfile);
  return keyed || keys.length > 0 ? [{ uuid, keys }] : [];
}

interface Decided {
  record: ClaimedRecord;
  decision: Decision;
}

/** Users that hold an identifier of a record; where there is none, those that resemble it. */
async function findCandidates(statements: Statements, records: readonly ClaimedRecord[]) {
  const of = records.map(({ holders }) => ({
    uuids: [...new Set(holders.map(({ userUuid }) => userUuid))],
    isCut: false,
  }));
  const rows = records.flatMap(({ projectId, profile }, index) =>
    (of[index]?.uuids.length ?? 0) > 0
      ? []
      : blockingKeys(JSON.parse(profile) as RecordProfile).map((key) => ({
          index,
          projectId,
          key,
        })),
  );
  if (rows.length > 0) {
    const limit = limits.usersPerBlockingKeyMax;
    for (const row of await statements.run(queries.candidateListByKeys, { rows, limit })) {
      const found = of[row.index];
      if (!found) continue;
      found.uuids = [...new Set([...found.uuids, ...row.users])];
      found.isCut ||= row.cut;
    }
  }
  const accepted = records.flatMap(({ reviews, attachments }) =>
    [...reviews, ...attachments].map(({ userUuid }) => userUuid),
  );
  const uuids = [...new Set([...of.flatMap((one) => one.uuids), ...accepted])];
  const known = await statements.run(queries.candidateListByUuids, { uuids });
  return { of, users: new Map(known.map((user) => [user.uuid, user])) };
}

type NewAttachment = Omit<AttachmentRow, 'graphUuid' | 'now' | 'nowMicros'>;

function attachmentsOf(record: ClaimedRecord, decision: Decision): NewAttachment[] {
  const rows: NewAttachment[] = [];
  const current = new Map(record.attachments.map((one) => [one.userUuid, one]));
  for (const match of decision.attached) {
    const there = current.get(match.userUuid);
    if (!there) rows.push(attachment(record, match, null));
    else if (there.version < record.version) {
      rows.push(attachment(record, { ...match, userUuid: there.userUuid }, there.uuid));
    }
  }
  const stillMeant = new Set(decision.attached.map(({ userUuid }) => userUuid));
  for (const there of record.attachments) {
    if (stillMeant.has(there.userUuid) || there.version >= record.version) continue;
    const isProposed = decision.proposed.some(({ userUuid }) => userUuid === there.userUuid);
    const row = attachment(record, { ...there, identifierKind: undefined }, there.uuid);
    const kept = { ...row, identifierKind: there.identifierKind, aliases: there.aliases };
    // Nothing in the new version speaks of this user: what the old one said ends.
    rows.push(isProposed ? kept : { ...kept, content: '{}', ended: true });
  }
  return rows;
}

function attachment(
  record: ClaimedRecord,
  match: Pick<UserMatch, 'userUuid' | 'rule' | 'score' | 'agrees'> & {
    identifierKind?: string | undefined;
  },
  replacesUuid: string | null,
): NewAttachment {
  return {
    projectId: record.projectId,
    userUuid: match.userUuid,
    uuid: newUuid(),
    jobUuid: newUuid(),
    recordUuid: record.uuid,
    version: record.version,
    content: record.data,
    contentHash: record.contentHash,
    sourceDescription: record.sourceDescription ?? record.source,
    recordType: record.type,
    recordKey: record.key ?? record.contentHash.slice(0, 8),
    rule: match.rule,
    identifierKind: match.identifierKind ?? null,
    score: match.score,
    agrees: match.agrees,
    aliases: match.rule === 'identifier' ? null : aliasesOf(record),
    replacesUuid,
    ended: null,
    at: record.at,
  };
}

/** Where no identifier decided, whom the record speaks of has another name or address there. */
function aliasesOf(record: ClaimedRecord): string {
  const { names, identifiers } = JSON.parse(record.profile) as RecordProfile;
  const valuesOf = (kind: string) =>
    identifiers.filter((one) => one.kind === kind).map(({ value }) => value);
  return JSON.stringify({ names, emails: valuesOf('email'), phones: valuesOf('phone') });
}

const reviewOf = (record: ClaimedRecord, match: UserMatch, now: string) => ({
  projectId: record.projectId,
  uuid: newUuid(),
  recordUuid: record.uuid,
  userUuid: match.userUuid,
  status: 'open' as const,
  rule: match.rule,
  identifierKind: match.identifierKind ?? null,
  score: match.score,
  agrees: match.agrees,
  disagrees: match.disagrees,
  now,
});
