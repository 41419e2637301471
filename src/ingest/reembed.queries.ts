import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const kinds = ['fact', 'entity', 'episode'] as const;
export type EmbeddedKind = (typeof kinds)[number];

/** The three statements of one kind of node that has a vector. */
const statementsOf = (kind: EmbeddedKind) => ({
  listUnembedded: defineQuery('read', `ingest/${kind}_list_unembedded`, {
    parameters: z.object({ limit: z.number() }),
    row: z.object({ uuid: z.string(), text: z.string() }),
  }),
  updateVector: defineQuery('write', `ingest/${kind}_update_vector`, {
    parameters: z.object({
      slot: z.enum(['A', 'B']),
      model: z.string().nullable(),
      rows: z.array(
        z.object({
          uuid: z.string(),
          text: z.string(),
          vector: z.custom<Float32Array>((value) => value instanceof Float32Array),
        }),
      ),
    }),
    row: z.object({ updated: z.number() }),
  }),
  markUnembedded: defineQuery('write', `ingest/${kind}_mark_unembedded`, {
    parameters: z.object({ model: z.string() }),
    row: z.object({ marked: z.number() }),
  }),
});

export const reembedStatements = kinds.map(statementsOf);
