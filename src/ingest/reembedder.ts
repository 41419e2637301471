import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.js';
import type { Embedder } from '../model/embedder.js';
import type { Database } from '../neo4j/database.js';
import { embeddedCharactersMax } from './embedding.js';
import type { EmbeddingSlots } from './embeddingSlots.js';
import { reembedStatements } from './reembed.queries.js';

/** Texts of one pass: small, so that what is said meanwhile does not wait long for its vectors. */
const textsPerPassMax = 64;
/** How often it looks for nodes that were written without a vector. */
const idleMilliseconds = 5_000;

/**
 * Gives vectors to what lacks one: after the model was changed, and after it could not be reached.
 * Several instances may do this at once; the same vector is written twice at worst.
 */
export class Reembedder {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly slots: EmbeddingSlots,
    private readonly embedder: Embedder | null,
    private readonly log: Log,
  ) {}

  start(): void {
    if (this.embedder) this.running = this.loop(this.embedder);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async loop(embedder: Embedder): Promise<void> {
    let marked = false;
    while (!this.stopping.signal.aborted) {
      try {
        if (!marked) {
          if (this.slots.filling()) {
            this.log.info('the embedding model was changed: making new vectors in the background');
          }
          // Also without a change: a service without a model may have written meanwhile.
          await this.markAll(embedder.model);
          marked = true;
        }
        if (await this.pass(embedder)) continue;
        if (this.slots.filling()) {
          // Instances with the former model have gone on writing: not before those are done too.
          if ((await this.markAll(embedder.model)) > 0) continue;
          await this.slots.switchOver();
          this.log.info('all vectors of the new embedding model are made: searching them now');
        }
      } catch {
        // The model or the database is away; what lacks a vector stays marked.
      }
      const { signal } = this.stopping;
      await delay(idleMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Returns how many lack a vector of the model and were not known to. */
  private async markAll(model: string): Promise<number> {
    let marked = 0;
    for (const { markUnembedded } of reembedStatements) {
      const [row] = await this.database.autoCommit(markUnembedded, { model });
      marked += row?.marked ?? 0;
    }
    return marked;
  }

  /** True when there was something to do. */
  private async pass(embedder: Embedder): Promise<boolean> {
    let worked = false;
    for (const { listUnembedded, updateVector } of reembedStatements) {
      const found = await this.database.run(listUnembedded, { limit: textsPerPassMax });
      if (found.length === 0) continue;
      const texts = found.map(({ text }) => text.slice(0, embeddedCharactersMax));
      const vectors = await embedder.embedPassages(texts);
      const rows = found.map((row, index) => ({ ...row, vector: vectors[index] as Float32Array }));
      await this.database.run(updateVector, { ...this.slots.writing(), rows });
      worked = true;
    }
    return worked;
  }
}
