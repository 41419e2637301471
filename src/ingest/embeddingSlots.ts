import { z } from 'zod';
import type { Embedder } from '../model/embedder.js';
import type { Database } from '../neo4j/database.js';
import { defineQuery } from '../neo4j/query.js';
import type { EmbeddingTarget } from './graphWriter.js';

const slot = z.enum(['A', 'B']);

const settingRow = z.object({
  active: slot,
  modelA: z.string().nullable(),
  modelB: z.string().nullable(),
  filling: z.boolean(),
});

const settingMerge = defineQuery('write', 'ingest/embedding_setting_merge', {
  parameters: z.object({ model: z.string() }),
  row: settingRow,
});

const settingUpdateSwitched = defineQuery('write', 'ingest/embedding_setting_update_switched', {
  parameters: z.object({ slot, model: z.string() }),
  row: settingRow,
});

/**
 * Two places for vectors, so that another model can fill one while the other is searched. The
 * first model gets slot A; a changed one fills the other slot in the background, and when nothing
 * lacks its vector the service searches there.
 */
export class EmbeddingSlots {
  private state: z.output<typeof settingRow> | undefined;

  constructor(
    private readonly database: Database,
    private readonly embedder: Embedder | null,
  ) {}

  /** Reads, or at the first start makes, what is known of the slots. */
  async load(): Promise<void> {
    if (!this.embedder) return;
    const [row] = await this.database.run(settingMerge, { model: this.embedder.model });
    this.state = row;
  }

  /** Where new vectors go. */
  writing(): EmbeddingTarget {
    return { slot: this.slotOfModel() ?? 'A', model: this.embedder?.model ?? null };
  }

  /** Where questions are compared; undefined while the only vectors are another model's. */
  searching(): 'A' | 'B' | undefined {
    if (!this.state || !this.embedder) return undefined;
    const active = this.state.active;
    const model = active === 'A' ? this.state.modelA : this.state.modelB;
    return model === this.embedder.model ? active : undefined;
  }

  /** True while this instance's model still has to fill its slot. */
  filling(): boolean {
    return this.embedder !== null && this.state !== undefined && this.searching() === undefined;
  }

  /** Called when nothing lacks a vector of the new model. */
  async switchOver(): Promise<void> {
    const target = this.writing();
    if (target.model === null) return;
    const [row] = await this.database.run(settingUpdateSwitched, {
      slot: target.slot,
      model: target.model,
    });
    this.state = row ?? this.state;
  }

  private slotOfModel(): 'A' | 'B' | undefined {
    const model = this.embedder?.model;
    if (!this.state || model === undefined) return undefined;
    const { active, modelA, modelB } = this.state;
    const other = active === 'A' ? 'B' : 'A';
    const models = { A: modelA, B: modelB };
    return models[active] === model ? active : other;
  }
}
