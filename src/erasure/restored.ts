import type { Identifier } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './erasure.queries.js';
import type { ErasureReceipt, SignedReceipt } from './erasure.types.js';
import * as records from './erasureRecord.queries.js';
import type { ErasureLedger } from './ledger.js';
import type { ErasureSecret } from './receipt.js';

/** As it was erased before a backup brought it back: what was refused is refused again. */
export interface AsBefore {
  suppress: boolean;
  shared: boolean;
}

export interface RestoredParts {
  database: Database;
  ledger: ErasureLedger;
  secret: ErasureSecret;
  /** Marks a user, graph or session for erasure. */
  mark: (projectId: string, what: queries.RestoredRoot, options: AsBefore) => Promise<void>;
  /** Notes the erasure of somebody who is no user. */
  markSubject: (projectId: string, who: Identifier, options: AsBefore) => Promise<void>;
}

const kinds = ['email', 'phone', 'userId'];

/**
 * What the ledger says is gone and the database has: a backup from before was restored. All of it
 * is marked again, and the receipts that the backup lacks are noted, before anything is answered.
 */
export async function markRestored(parts: RestoredParts): Promise<void> {
  const erased = new Map<string, AsBefore>();
  const lacking: SignedReceipt[] = [];
  let some: SignedReceipt[] = [];
  const sift = async () => {
    lacking.push(...(await unknown(parts.database, some)));
    some = [];
  };
  for await (const entry of parts.ledger.entries()) {
    if (entry.event !== 'erased') {
      erased.delete(entry.uuid);
      continue;
    }
    const { event: _event, ...signed } = entry;
    erased.set(signed.receipt.erased_uuid, asBefore(signed.receipt));
    if (some.push(signed) >= limits.pageSizeMax) await sift();
  }
  await sift();
  await markRoots(parts, erased);
  await markSubjects(
    parts,
    lacking.map(({ receipt }) => receipt).filter(({ kind }) => kind === 'subject'),
  );
  await note(parts.database, lacking);
}

const asBefore = (receipt: ErasureReceipt): AsBefore => ({
  suppress: receipt.suppressed_identifiers > 0,
  shared: receipt.traces_erased,
});

async function unknown(database: Database, some: SignedReceipt[]): Promise<SignedReceipt[]> {
  const uuids = some.map(({ receipt }) => receipt.erasure_id);
  const known = await database.run(records.erasureListKnown, { uuids });
  const there = new Set(known.map(({ uuid }) => uuid));
  return some.filter(({ receipt }) => !there.has(receipt.erasure_id));
}

async function markRoots(parts: RestoredParts, erased: Map<string, AsBefore>): Promise<void> {
  const all = [...erased.keys()];
  for (let at = 0; at < all.length; at += limits.pageSizeMax) {
    const uuids = all.slice(at, at + limits.pageSizeMax);
    for (const root of await parts.database.run(queries.rootListRestored, { uuids })) {
      const options = erased.get(root.uuid);
      if (options) await parts.mark(root.projectId, root, options);
    }
  }
}

/** Nothing but a keyed hash is known of them: it is made of everything that may be one of them. */
async function markSubjects(parts: RestoredParts, receipts: ErasureReceipt[]): Promise<void> {
  const byProject = new Map<string, Map<string, AsBefore>>();
  for (const receipt of receipts) {
    const { project_id: projectId, subject_hash: hash } = receipt;
    const hashes = byProject.get(projectId) ?? new Map<string, AsBefore>();
    if (hash !== undefined) hashes.set(hash, asBefore(receipt));
    byProject.set(projectId, hashes);
  }
  for (const [projectId, hashes] of byProject) {
    for (const kind of kinds) {
      for await (const value of freeIdentifiers(parts.database, projectId, kind)) {
        const options = hashes.get(parts.secret.hash('subject', projectId, kind, value));
        if (options) await parts.markSubject(projectId, { kind, value }, options);
      }
    }
  }
}

/** Those that no user has. */
async function* freeIdentifiers(database: Database, projectId: string, kind: string) {
  const limit = limits.pageSizeMax;
  for (let after = ''; ;) {
    const rows = await database.run(records.identifierListByKind, {
      ...{ projectId, kind, after, limit },
    });
    for (const { value, held } of rows) if (!held) yield value;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    after = last.value;
  }
}

async function note(database: Database, lacking: SignedReceipt[]): Promise<void> {
  for (let at = 0; at < lacking.length; at += limits.pageSizeMax) {
    const rows = lacking.slice(at, at + limits.pageSizeMax).map((signed) => {
      const { receipt } = signed;
      return {
        ...{ projectId: receipt.project_id, uuid: receipt.erasure_id, kind: receipt.kind },
        ...{ erasedUuid: receipt.erased_uuid, erasedGraphUuid: receipt.graph_uuid },
        subjectHash: receipt.subject_hash ?? null,
        sharedMode: receipt.traces_erased ? 'erase' : 'count',
        suppressed: receipt.suppressed_identifiers,
        ...{ requestedAt: receipt.requested_at, completedAt: receipt.completed_at },
        receipt: JSON.stringify(signed),
      };
    });
    await database.run(records.erasureCreateRestored, { rows });
  }
}
