import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const text = z.string();
const maybe = z.string().nullable();

/** Words on a relationship: of a fact to what says it, of an episode to what it mentions. */
const link = z.object({ uuid: text, text: maybe, change: maybe });

export const traceListByText = defineQuery('read', 'erasure/trace_list_by_text', {
  parameters: z.object({ projectId: text, graphUuid: text, text, limit: z.number() }),
  row: z.object({
    kind: z.enum(['episode', 'fact', 'entity']),
    uuid: text,
    graphUuid: text,
    subjectUuid: maybe,
    text,
    context: maybe,
    value: maybe,
    attributes: maybe,
    links: z.array(link),
  }),
});

export type TraceRow = z.output<(typeof traceListByText)['row']>;

const change = z.object({
  uuid: text,
  text,
  context: maybe,
  value: maybe,
  attributes: maybe,
});
const redaction = {
  parameters: z.object({ rows: z.array(z.object({ ...change.shape, links: z.array(link) })) }),
  row: z.object({ updated: z.number() }),
};

export const episodeUpdateRedacted = defineQuery(
  'write',
  'erasure/episode_update_redacted',
  redaction,
);

export const factUpdateRedacted = defineQuery('write', 'erasure/fact_update_redacted', redaction);

export const entityUpdateRedacted = defineQuery(
  'write',
  'erasure/entity_update_redacted',
  redaction,
);
