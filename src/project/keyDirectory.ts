import type { Caller } from '../caller.js';
import type { Clock } from '../clock.js';
import { limits } from '../limits.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { inOrder, withIndex } from '../neo4j/rows.js';
import { hashApiKey, isWellFormedKey } from './apiKey.js';
import { apiKeyFindByHash } from './project.queries.js';

interface Answer {
  caller: Promise<Caller | undefined>;
  until: number;
}

/**
 * Who a key belongs to. A malformed key costs no query; a well-formed one at most one coalesced
 * look-up a second, found or not, which also bounds how long a revoked key works.
 */
export class KeyDirectory {
  private readonly answers = new Map<string, Answer>();
  private readonly lookUps: Coalescer<string, Caller | undefined>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    /** A key the operator chose: any text, so the checksum does not apply to it. */
    private readonly chosenKey?: string,
  ) {
    this.lookUps = database.coalescer({
      inFlightMax: 2,
      run: (hashes) => findKeys(database, hashes),
    });
  }

  /** The caller, or undefined for a key that is not known. */
  find(key: string): Promise<Caller | undefined> {
    if (key !== this.chosenKey && !isWellFormedKey(key)) return Promise.resolve(undefined);
    const hash = hashApiKey(key);
    const now = this.clock.now();
    const known = this.answers.get(hash);
    if (known && known.until > now) return known.caller;
    const caller = this.lookUps.submit(hash);
    this.remember(hash, { caller, until: now + limits.keyCacheMilliseconds });
    // A failed look-up is no answer: the next request asks again.
    caller.catch(() => this.answers.delete(hash));
    return caller;
  }

  private remember(hash: string, answer: Answer): void {
    this.answers.delete(hash);
    this.answers.set(hash, answer);
    if (this.answers.size <= limits.keyCacheEntriesMax) return;
    const oldest = this.answers.keys().next().value;
    if (oldest !== undefined) this.answers.delete(oldest);
  }
}

async function findKeys(
  database: Database,
  hashes: readonly string[],
): Promise<(Caller | undefined)[]> {
  const rows = await database.run(apiKeyFindByHash, {
    rows: withIndex(hashes.map((hash) => ({ hash }))),
  });
  return inOrder(hashes.length, rows, ({ index: _, ...caller }) => caller);
}
