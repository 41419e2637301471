import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

/** What every statement that returns graphs returns of each. */
export const graphRow = z.object({
  uuid: z.string(),
  number: z.number(),
  graphId: z.string(),
  graphUuid: z.string(),
  name: z.string().nullable(),
  description: z.string().nullable(),
  timeZone: z.string().nullable(),
  factRatingInstruction: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type GraphRow = z.output<typeof graphRow>;

const key = { projectId: z.string(), graphId: z.string() };
const profile = {
  name: z.string().nullable(),
  description: z.string().nullable(),
  searchText: z.string(),
  timeZone: z.string().nullable(),
  factRatingInstruction: z.string().nullable(),
  now: z.string(),
};

export const createdGraph = z.object({
  index: z.number(),
  ...key,
  token: z.string(),
  uuid: z.string(),
  graphUuid: z.string(),
  graphToken: z.string(),
  lane: z.number(),
  ...profile,
});

export const graphCreate = defineQuery('write', 'graph/graph_create', {
  parameters: z.object({ rows: z.array(createdGraph) }),
  row: graphRow.extend({ index: z.number(), created: z.boolean() }),
});

export const graphFindById = defineQuery('read', 'graph/graph_find_by_id', {
  parameters: z.object({ rows: z.array(z.object({ index: z.number(), ...key })) }),
  row: graphRow.extend({ index: z.number() }),
});

export const graphFindForUpdate = defineQuery('write', 'graph/graph_find_for_update', {
  parameters: z.object(key),
  row: graphRow,
});

export const graphUpdate = defineQuery('write', 'graph/graph_update', {
  parameters: z.object({ ...key, ...profile }),
  row: graphRow,
});

const page = { projectId: z.string(), skip: z.number(), limit: z.number() };

export const graphList = defineQuery('read', 'graph/graph_list', {
  parameters: z.object(page),
  row: graphRow,
});

export const graphListAscending = defineQuery('read', 'graph/graph_list_ascending', {
  parameters: z.object(page),
  row: graphRow,
});

export const graphListBySearch = defineQuery('read', 'graph/graph_list_by_search', {
  parameters: z.object({
    ...page,
    search: z.string(),
    orderBy: z.enum(['created_at', 'graph_id', 'name']),
    ascending: z.boolean(),
  }),
  row: graphRow,
});

export const graphCount = defineQuery('read', 'graph/graph_count', {
  parameters: z.object({ projectId: z.string() }),
  row: z.object({ total: z.number() }),
});

export const graphCountBySearch = defineQuery('read', 'graph/graph_count_by_search', {
  parameters: z.object({ projectId: z.string(), search: z.string() }),
  row: z.object({ total: z.number() }),
});
