import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

/** What every statement that returns nodes returns of each. */
export const nodeRow = z.object({
  uuid: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  createdAt: z.string(),
  attributes: z.string().nullable(),
  entityType: z.string().nullable(),
  isUser: z.boolean(),
  graphUuid: z.string(),
});

export type NodeRow = z.output<typeof nodeRow>;

export const entityFindByUuid = defineQuery('read', 'entity/entity_find_by_uuid', {
  parameters: z.object({
    rows: z.array(z.object({ index: z.number(), projectId: z.string(), uuid: z.string() })),
  }),
  row: nodeRow.extend({ index: z.number() }),
});

const strings = z.array(z.string()).nullable();

export const entityListByGraph = defineQuery('read', 'entity/entity_list_by_graph', {
  parameters: z.object({
    graphUuid: z.string(),
    labels: strings,
    excludedLabels: strings,
    nodeUuids: strings,
    episodeUuids: strings,
    orderBy: z.string(),
    ascending: z.boolean(),
    cursorKey: z.string().nullable(),
    cursorUuid: z.string().nullable(),
    limit: z.number(),
  }),
  row: nodeRow.extend({ sortKey: z.string() }),
});

const nodeKey = z.object({ projectId: z.string(), uuid: z.string() });

export const entityFindForUpdate = defineQuery('write', 'entity/entity_find_for_update', {
  parameters: nodeKey,
  row: nodeRow,
});

export const entityUpdate = defineQuery('write', 'entity/entity_update', {
  parameters: nodeKey.extend({
    name: z.string(),
    summary: z.string(),
    attributes: z.string(),
    entityType: z.string().nullable(),
    labels: z.array(z.string()),
    summaryPinned: z.boolean().nullable(),
    now: z.string(),
  }),
  row: nodeRow,
});
