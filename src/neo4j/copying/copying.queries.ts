import { z } from 'zod';
import { defineQuery } from '../query.js';

const graphs = z.object({ graphUuids: z.array(z.string()) });
const nothing = z.object({});
const rows = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
/** As the driver has them: whole numbers and times keep their kind. */
const stored = z.record(z.string(), z.unknown());
const written = z.object({ id: z.string(), element: z.string() });

export const rootListForDump = defineQuery('read', 'meta/root_list_for_dump', {
  parameters: z.object({ after: z.string(), limit: z.number() }),
  row: z.object({ graphUuid: z.string() }),
});

export const rootMarkDumping = defineQuery('write', 'meta/root_mark_dumping', {
  parameters: graphs,
  row: z.object({ locked: z.unknown() }),
});

export const nodeListByGraphs = defineQuery('write', 'meta/node_list_by_graphs', {
  parameters: graphs,
  row: z.object({ id: z.string(), labels: z.array(z.string()), properties: stored }),
});

export const relationshipListByGraphs = defineQuery('write', 'meta/relationship_list_by_graphs', {
  parameters: graphs,
  row: z.object({
    source: z.string(),
    target: z.string(),
    type: z.string(),
    properties: stored,
    labels: z.array(z.string()).nullable(),
    outside: stored.nullable(),
  }),
});

export const nodeListApart = defineQuery('read', 'meta/node_list_apart', {
  parameters: nothing,
  row: z.object({
    id: z.string(),
    labels: z.array(z.string()),
    properties: stored,
    relationships: z.array(
      z.object({
        target: z.string(),
        type: z.string(),
        properties: stored,
        labels: z.array(z.string()),
        outside: stored,
      }),
    ),
  }),
});

export const nodeCreateExact = defineQuery('write', 'meta/node_create_exact', {
  parameters: rows,
  row: written,
});

export const identifierMergeDumped = defineQuery('write', 'meta/identifier_merge_dumped', {
  parameters: rows,
  row: written,
});

export const relationshipCreateExact = defineQuery('write', 'meta/relationship_create_exact', {
  parameters: rows,
  row: z.object({ created: z.unknown() }),
});

export const migrationErase = defineQuery('write', 'meta/migration_erase', {
  parameters: nothing,
  row: z.object({ erased: z.number() }),
});

export const nodeCount = defineQuery('read', 'meta/node_count', {
  parameters: nothing,
  row: z.object({ total: z.number() }),
});

export const counterUpdateCounted = defineQuery('write', 'meta/counter_update_counted', {
  parameters: nothing,
  row: z.object({ updated: z.number() }),
});

export const recordMarkIncomplete = defineQuery('write', 'meta/record_mark_incomplete', {
  parameters: z.object({ since: z.string() }),
  row: z.object({ marked: z.number() }),
});

export const nodeListAll = defineQuery('read', 'meta/node_list_all', {
  parameters: nothing,
  row: z.object({ id: z.string(), labels: z.array(z.string()), properties: stored }),
});

export const relationshipListAll = defineQuery('read', 'meta/relationship_list_all', {
  parameters: nothing,
  row: z.object({
    ...{ start: z.string(), end: z.string(), type: z.string() },
    properties: stored,
  }),
});

export const storeCount = defineQuery('read', 'meta/store_count', {
  parameters: nothing,
  row: z.object({ nodes: z.number(), relationships: z.number() }),
});
