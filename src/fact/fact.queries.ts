import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

/** What every statement that returns facts returns of each. */
export const edgeRow = z.object({
  uuid: z.string(),
  name: z.string(),
  fact: z.string(),
  createdAt: z.string(),
  validAt: z.string().nullable(),
  invalidAt: z.string().nullable(),
  expiredAt: z.string().nullable(),
  rating: z.number().nullable(),
  attributes: z.string().nullable(),
  sourceUuid: z.string(),
  sourceName: z.string(),
  targetUuid: z.string(),
  targetName: z.string(),
  episodes: z.array(z.string()),
  graphUuid: z.string(),
});

export type EdgeRow = z.output<typeof edgeRow>;

export const factFindByUuid = defineQuery('read', 'fact/fact_find_by_uuid', {
  parameters: z.object({
    rows: z.array(z.object({ index: z.number(), projectId: z.string(), uuid: z.string() })),
  }),
  row: edgeRow.extend({ index: z.number() }),
});

const strings = z.array(z.string()).nullable();
const dateTest = z.object({ operator: z.string(), date: z.string().nullable() });

export const factListByGraph = defineQuery('read', 'fact/fact_list_by_graph', {
  parameters: z.object({
    graphUuid: z.string(),
    names: strings,
    excludedNames: strings,
    edgeUuids: strings,
    connectedUuids: strings,
    sourceUuids: strings,
    targetUuids: strings,
    episodeUuids: strings,
    labels: strings,
    excludedLabels: strings,
    dates: z
      .array(z.object({ property: z.string(), choices: z.array(z.array(dateTest)) }))
      .nullable(),
    orderBy: z.string(),
    ascending: z.boolean(),
    cursorKey: z.string().nullable(),
    cursorUuid: z.string().nullable(),
    limit: z.number(),
  }),
  row: edgeRow.extend({ sortKey: z.string() }),
});

const byUuid = { projectId: z.string(), uuid: z.string() };

export const factListByNode = defineQuery('read', 'fact/fact_list_by_node', {
  parameters: z.object({ ...byUuid, limit: z.number() }),
  row: edgeRow,
});

export const factListByEpisodes = defineQuery('read', 'fact/fact_list_by_episodes', {
  parameters: z.object({
    projectId: z.string(),
    episodeUuids: z.array(z.string()),
    limit: z.number(),
  }),
  row: edgeRow,
});

export const factListBySession = defineQuery('read', 'fact/fact_list_by_session', {
  parameters: z.object({
    projectId: z.string(),
    sessionId: z.string(),
    ratingMin: z.number(),
    limit: z.number(),
  }),
  row: edgeRow,
});

export const factListOpen = defineQuery('read', 'fact/fact_list_open', {
  parameters: z.object({ graphUuid: z.string(), limit: z.number() }),
  row: edgeRow,
});

export const factFindForUpdate = defineQuery('write', 'fact/fact_find_for_update', {
  parameters: z.object(byUuid),
  row: z.object({
    uuid: z.string(),
    name: z.string(),
    fact: z.string(),
    value: z.string().nullable(),
    validAt: z.string().nullable(),
    invalidAt: z.string().nullable(),
    expiredAt: z.string().nullable(),
    attributes: z.string().nullable(),
    single: z.boolean(),
    subjectUuid: z.string(),
    objectUuid: z.string().nullable(),
  }),
});

export const factFindByOpenKey = defineQuery('read', 'fact/fact_find_by_open_key', {
  parameters: z.object({
    uuid: z.string(),
    openKey: z.string().nullable(),
    slotKey: z.string().nullable(),
  }),
  row: z.object({ uuid: z.string() }),
});

export const factUpdate = defineQuery('write', 'fact/fact_update', {
  parameters: z.object({
    ...byUuid,
    name: z.string(),
    fact: z.string(),
    attributes: z.string(),
    validAt: z.string().nullable(),
    invalidAt: z.string().nullable(),
    expiredAt: z.string().nullable(),
    groupKey: z.string(),
    pairKey: z.string(),
    factKey: z.string(),
    openKey: z.string().nullable(),
    slotKey: z.string().nullable(),
    textChanged: z.boolean(),
    now: z.string(),
  }),
  row: z.object({ uuid: z.string() }),
});
