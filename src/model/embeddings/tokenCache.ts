import { createHmac, randomBytes } from 'node:crypto';
import type { TokenVectors } from './tokenEmbedder.js';

/** Vectors of all texts together: with 384 numbers each about 30 MB. */
export const tokenVectorsCachedMax = 20_000;
/** As for queries: short enough for erasure to ignore. */
export const tokenCacheAgeMaxMs = 10 * 60 * 1000;

interface Entry {
  vectors: TokenVectors;
  bornMs: number;
}

/**
 * Remembers the token vectors of texts that were compared a moment ago: the next question of a
 * conversation meets many of them again. Under a keyed hash, as the vectors of queries are; the
 * tokens themselves are needed and are kept no longer.
 */
export class TokenCache {
  private readonly key = randomBytes(32);
  /** Oldest first, since a Map keeps the order in which keys were added. */
  private readonly entries = new Map<string, Entry>();
  private count = 0;
  private sweepTimer: NodeJS.Timeout | null = null;

  constructor(private readonly now: () => number = Date.now) {}

  /** How many vectors are kept. */
  get size(): number {
    return this.count;
  }

  async get(text: string, compute: () => Promise<TokenVectors>): Promise<TokenVectors> {
    this.sweep();
    const hash = createHmac('sha256', this.key).update(text).digest('base64');
    const known = this.entries.get(hash);
    if (known) return known.vectors;
    const vectors = await compute();
    if (!this.entries.has(hash)) this.add(hash, vectors);
    return vectors;
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
    this.count = 0;
    if (this.sweepTimer) clearTimeout(this.sweepTimer);
    this.sweepTimer = null;
  }

  /** Forgets what is too old. Also runs by itself, so that an idle service forgets too. */
  sweep(): void {
    for (const [hash, { bornMs }] of this.entries) {
      if (this.now() - bornMs < tokenCacheAgeMaxMs) return;
      this.remove(hash);
    }
  }

  private add(hash: string, vectors: TokenVectors): void {
    this.entries.set(hash, { vectors, bornMs: this.now() });
    this.count += vectors.tokens.length;
    for (const oldest of this.entries.keys()) {
      if (this.count <= tokenVectorsCachedMax) break;
      this.remove(oldest);
    }
    this.sweepLater();
  }

  private remove(hash: string): void {
    this.count -= this.entries.get(hash)?.vectors.tokens.length ?? 0;
    this.entries.delete(hash);
  }

  private sweepLater(): void {
    if (this.sweepTimer) return;
    const [oldest] = this.entries.values();
    if (!oldest) return;
    const leftMs = Math.max(0, oldest.bornMs + tokenCacheAgeMaxMs - this.now());
    this.sweepTimer = setTimeout(() => {
      this.sweepTimer = null;
      this.sweep();
      this.sweepLater();
    }, leftMs);
    this.sweepTimer.unref();
  }
}
