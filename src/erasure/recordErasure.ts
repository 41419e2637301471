import { sha256 } from '../ids.js';
import { addIdentifier, sameName, type Identifier } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Database, Statements } from '../neo4j/database.js';
import { undoEpisode } from './episodeUndo.js';
import * as queries from './recordErasure.queries.js';
import { redacted, redactName, redactText } from './redaction.js';

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
      // While others go on sending records of this user there is always one more: the last of them
      // go under the lock of the identity, for which those who send wait.
      if (rows.length < limits.recordsPerDecisionMax && (await this.eraseIdentity(uuid))) return;
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

  /** False when more records are left than fit one transaction: nothing is removed then. */
  private eraseIdentity(uuid: string): Promise<boolean> {
    return this.database.transaction('write', 'identity_erase', async (statements) => {
      await statements.run(queries.identifierMarkLocked, { uuid });
      const limit = limits.recordsPerDecisionMax;
      const left = await statements.run(queries.recordListByUser, { uuid, limit });
      if (left.length === limit) return false;
      for (const row of left) await this.eraseRecordIn(statements, row, uuid);
      await statements.run(queries.identityEraseByUser, { uuid });
      return true;
    });
  }

  private eraseRecord(row: queries.RecordOfUser, userUuid: string): Promise<void> {
    return this.database.transaction('write', 'record_erase_user', (statements) =>
      this.eraseRecordIn(statements, row, userUuid),
    );
  }

  private async eraseRecordIn(
    statements: Statements,
    row: queries.RecordOfUser,
    userUuid: string,
  ): Promise<void> {
    const { uuid } = row;
    // A new version may have come since it was listed, or a user whose it is too.
    await statements.run(queries.recordMarkLocked, { uuid });
    const [now] = await statements.run(queries.recordFindForErasure, { uuid, userUuid });
    if (!now) return;
    if (now.isShared && row.isProposal) {
      await statements.run(queries.reviewEraseByPair, { recordUuid: uuid, userUuid });
      return;
    }
    await takeOut(statements, uuid);
    if (!now.isShared) {
      await statements.run(queries.recordErase, { uuid });
      return;
    }
    const data = redact(JSON.parse(now.data), row);
    await statements.run(queries.recordUpdateRedacted, {
      ...{ uuid, userUuid, data: JSON.stringify(data) },
      key: redact(now.key, row) as string | null,
      contentHash: sha256(JSON.stringify(data)),
      profile: JSON.stringify(this.profileOf(data, now.type)),
      identifiers: row.identifiers,
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

/**
 * Strikes out values that identify or name somebody, with the rest of the objects they stand in,
 * and the same inside of longer texts and in the names of fields.
 */
export function redact(value: unknown, person: Person, isRoot = true): unknown {
  if (Array.isArray(value)) return value.map((item) => redact(item, person, false));
  if (typeof value !== 'object' || value === null) {
    if (isOf(value, person)) return redacted;
    return typeof value === 'string' ? strike(value, person) : value;
  }
  const inner = Object.entries(value);
  // An object that carries the person is the person: nothing of it stays.
  if (!isRoot && inner.some(([, item]) => isOf(item, person))) return redacted;
  return Object.fromEntries(
    inner.map(([key, item]) => [strike(key, person), redact(item, person, false)]),
  );
}

const strike = (text: string, { identifiers, name }: Person): string =>
  redactName(redactText(text, identifiers), name);

interface Person {
  identifiers: readonly Identifier[];
  name: string;
}

function isOf(value: unknown, { identifiers, name }: Person): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value);
  const isIdentifier = identifiers.some((own) => {
    const found: Identifier[] = [];
    addIdentifier(found, own.kind, text);
    return found[0]?.value === own.value;
  });
  return isIdentifier || (name !== '' && sameName(text, name));
}
