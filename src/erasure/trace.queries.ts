import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const text = z.string();
const maybe = z.string().nullable();

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
  parameters: z.object({ rows: z.array(change) }),
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
