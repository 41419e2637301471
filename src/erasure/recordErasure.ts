import { sha256 } from '../ids.js';
import { addIdentifier, sameName, type Identifier } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Database, Statements } from '../neo4j/database.js';
import { undoEpisode } from './episodeUndo.js';
import * as queries from './recordErasure.queries.js';
import { redacted } from './redaction.js';

/**
 * Forgets a user in the business data: records about nobody else go, in those that are also about
 * others the user's identifiers and name are struck out, and what was read from them is read again.
 */
export class RecordErasure {
  /** @param profileOf reads whom a record is about, as JSON. */
  constructor(
    private readonly database: Database,
    private readonly profileOf: (data: unknown, type: string | null) => unknown,
  ) {}

  /** Safe to run again: what is done is not found any more. */
  async eraseUser(uuid: string): Promise<void> {
    for (;;) {
      const rows = await this.database.run(queries.recordListByUser, {
        uuid,
        limit: limits.recordsPerDecisionMax,
      });
      for (const row of rows) await this.eraseRecord(row, uuid);
      if (rows.length === 0 && (await this.eraseIdentity(uuid))) return;
    }
  }

  /** The same for somebody who is no user, known by one identifier. */
  async eraseSubject(subject: { projectId: string } & Identifier): Promise<void> {
    const limit = limits.recordsPerDecisionMax;
    for (;;) {
      const rows = await this.database.run(queries.recordListByIdentifier, { ...subject, limit });
      for (const row of rows) await this.eraseRecord(row, '');
      if (rows.length === 0) break;
    }
    await this.database.run(queries.identifierEraseUnused, subject);
  }

  /** False when a record has come meanwhile: who stores one locks its identifiers too. */
  private eraseIdentity(uuid: string): Promise<boolean> {
    return this.database.transaction('write', 'identity_erase', async (statements) => {
      await statements.run(queries.identifierMarkLocked, { uuid });
      const left = await statements.run(queries.recordListByUser, { uuid, limit: 1 });
      if (left.length > 0) return false;
      await statements.run(queries.identityEraseByUser, { uuid });
      return true;
    });
  }

  private eraseRecord(row: queries.RecordOfUser, userUuid: string): Promise<void> {
    return this.database.transaction('write', 'record_erase_user', async (statements) => {
      if (row.isShared && row.isProposal) {
        const pair = { recordUuid: row.uuid, userUuid };
        await statements.run(queries.reviewEraseByPair, pair);
        return;
      }
      await takeOut(statements, row.uuid);
      if (!row.isShared) {
        await statements.run(queries.recordErase, { uuid: row.uuid });
        return;
      }
      const data = redact(JSON.parse(row.data), row);
      await statements.run(queries.recordUpdateRedacted, {
        ...{ uuid: row.uuid, userUuid, data: JSON.stringify(data) },
        key: redact(row.key, row) as string | null,
        contentHash: sha256(JSON.stringify(data)),
        profile: JSON.stringify(this.profileOf(data, row.type)),
        identifiers: row.identifiers,
      });
    });
  }
}

/** Out of every graph, also of those for whom it stays: what it said there named the user. */
async function takeOut(statements: Statements, recordUuid: string): Promise<void> {
  const all = await statements.run(queries.attachmentListByRecord, { recordUuid });
  for (const { uuid, projectId } of all) {
    const isUndone = await undoEpisode(statements, { projectId, uuid });
    // The graph of the user who is erased cannot be written to: only the episode is taken out.
    if (!isUndone) await statements.run(queries.attachmentErase, { uuid });
  }
}

/** Strikes out values that identify or name somebody, and the rest of the objects they stand in. */
export function redact(
  value: unknown,
  person: { identifiers: readonly Identifier[]; name: string },
  isRoot = true,
): unknown {
  if (Array.isArray(value)) return value.map((item) => redact(item, person, false));
  if (typeof value !== 'object' || value === null) {
    return isOf(value, person) ? redacted : value;
  }
  const inner = Object.entries(value);
  // An object that carries the person is the person: nothing of it stays.
  if (!isRoot && inner.some(([, item]) => isOf(item, person))) return redacted;
  return Object.fromEntries(inner.map(([key, item]) => [key, redact(item, person, false)]));
}

function isOf(
  value: unknown,
  { identifiers, name }: { identifiers: readonly Identifier[]; name: string },
): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value);
  const isIdentifier = identifiers.some((own) => {
    const found: Identifier[] = [];
    addIdentifier(found, own.kind, text);
    return found[0]?.value === own.value;
  });
  return isIdentifier || (name !== '' && sameName(text, name));
}
