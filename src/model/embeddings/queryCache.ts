import { createHmac, randomBytes } from 'node:crypto';

/** A person's questions of one conversation, for a few hundred conversations at once. */
export const queriesCachedMax = 1_000;
/** Nothing that stems from a user's words stays longer; short enough for erasure to ignore. */
export const queryCacheAgeMaxMs = 10 * 60 * 1000;

interface Entry {
  vector: Promise<Float32Array>;
  bornMs: number;
}

/**
 * Remembers the vectors of recent queries under a keyed hash: the words themselves are not kept,
 * and the key is made at random for this process. Equal queries that arrive together are embedded
 * once. Failures are not remembered.
 */
export class QueryCache {
  private readonly key = randomBytes(32);
  /** Oldest first, since a Map keeps the order in which keys were added. */
  private readonly entries = new Map<string, Entry>();
  private sweepTimer: NodeJS.Timeout | null = null;

  constructor(private readonly now: () => number = Date.now) {}

  get size(): number {
    return this.entries.size;
  }

  /** The vector of `text`: remembered, or computed now. Callers get a copy of their own. */
  async get(text: string, compute: () => Promise<Float32Array>): Promise<Float32Array> {
    this.sweep();
    const hash = createHmac('sha256', this.key).update(text).digest('base64');
    const known = this.entries.get(hash);
    if (known) return (await known.vector).slice();
    const entry = { vector: compute(), bornMs: this.now() };
    this.add(hash, entry);
    try {
      return (await entry.vector).slice();
    } catch (error) {
      if (this.entries.get(hash) === entry) this.entries.delete(hash);
      throw error;
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
    if (this.sweepTimer) clearTimeout(this.sweepTimer);
    this.sweepTimer = null;
  }

  /** Forgets what is too old. Also runs by itself, so that an idle service forgets too. */
  sweep(): void {
    for (const [hash, { bornMs }] of this.entries) {
      if (this.now() - bornMs < queryCacheAgeMaxMs) break;
      this.entries.delete(hash);
    }
  }

  private add(hash: string, entry: Entry): void {
    if (this.entries.size >= queriesCachedMax) {
      const oldest = this.entries.keys().next();
      if (!oldest.done) this.entries.delete(oldest.value);
    }
    this.entries.set(hash, entry);
    this.sweepLater();
  }

  private sweepLater(): void {
    if (this.sweepTimer) return;
    const [oldest] = this.entries.values();
    if (!oldest) return;
    const leftMs = Math.max(0, oldest.bornMs + queryCacheAgeMaxMs - this.now());
    this.sweepTimer = setTimeout(() => {
      this.sweepTimer = null;
      this.sweep();
      this.sweepLater();
    }, leftMs);
    this.sweepTimer.unref();
  }
}
