import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from './database.js';
import { readCypher } from './query.js';

export type VectorSlot = 'A' | 'B';

const kinds = ['fact', 'entity', 'episode'] as const;
const pollMilliseconds = 2_000;
/** An index that is there already, or that has little to fill, is waited for at the start. */
const startWaitSeconds = 10;

/**
 * An index waits for all who write what it is of, and they for it: statements that commit part by
 * part could wait for each other with it for ever.
 */
const bounded = { timeoutMs: 20_000 };

/**
 * The vector indexes of servers that filter inside the index: one a kind and slot. While one is
 * being filled, and on other servers, search compares exactly.
 */
export class VectorIndexes {
  private readonly online = new Set<VectorSlot>();
  private readonly stopping = new AbortController();

  constructor(private readonly database: Database) {}

  /** Whether every index of a slot can be asked. */
  ready(slot: VectorSlot): boolean {
    return this.online.has(slot);
  }

  /**
   * Makes the indexes of a slot; those for vectors of another length are made anew. Returns when
   * they are filled or when that takes long: the rest happens in the background.
   */
  async ensure(slot: VectorSlot, dimensions: number): Promise<void> {
    this.online.delete(slot);
    const present = await this.database.raw(
      'SHOW VECTOR INDEXES YIELD name, options RETURN name, options.indexConfig AS config',
    );
    for (const kind of kinds) {
      const name = nameOf(kind, slot);
      const config = present.find((index) => index['name'] === name)?.['config'];
      if (config && Number((config as Record<string, unknown>)[dimensionsKey]) !== dimensions) {
        await this.database.raw(`DROP INDEX ${name} IF EXISTS`, {}, bounded);
      }
      await this.database.raw(readCypher(`schema/ensure/${name}.cypher`), { dimensions }, bounded);
    }
    await this.database
      .raw('CALL db.awaitIndexes($seconds)', { seconds: startWaitSeconds })
      .catch(() => undefined);
    if (!(await this.check(slot))) void this.watch(slot);
  }

  stop(): void {
    this.stopping.abort();
  }

  private async watch(slot: VectorSlot): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await delay(pollMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted || (await this.check(slot).catch(() => false))) return;
    }
  }

  private async check(slot: VectorSlot): Promise<boolean> {
    const rows = await this.database.raw('SHOW VECTOR INDEXES YIELD name, state');
    const isOnline = kinds.every((kind) =>
      rows.some((row) => row['name'] === nameOf(kind, slot) && row['state'] === 'ONLINE'),
    );
    if (isOnline) this.online.add(slot);
    return isOnline;
  }
}

const dimensionsKey = 'vector.dimensions';
const nameOf = (kind: (typeof kinds)[number], slot: VectorSlot): string =>
  `${kind}_vector_${slot.toLowerCase()}`;
