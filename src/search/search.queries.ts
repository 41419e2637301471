import { z } from 'zod';
import { nodeRow } from '../entity/entity.queries.js';
import { episodeRow } from '../episode/episode.queries.js';
import { edgeRow } from '../fact/fact.queries.js';
import { defineQuery } from '../neo4j/query.js';

const strings = z.array(z.string()).nullable();
const hit = z.object({ uuid: z.string(), score: z.number() });
const byText = {
  graphUuid: z.string(),
  text: z.string(),
  textsMax: z.number(),
  limit: z.number(),
};
const near = {
  graphUuid: z.string(),
  vector: z.custom<Float32Array>((value) => value instanceof Float32Array),
  limit: z.number(),
};
const byVector = { ...near, slot: z.enum(['A', 'B']), comparedMax: z.number() };

const dateTest = z.object({ operator: z.string(), date: z.string().nullable() });

/** What narrows a search for facts, inside the statement. */
export const factFilter = z.object({
  closedToo: z.boolean(),
  asOf: z.string().nullable(),
  ratingMin: z.number(),
  names: strings,
  excludedNames: strings,
  edgeUuids: strings,
  connectedUuids: strings,
  sourceUuids: strings,
  targetUuids: strings,
  episodeUuids: strings,
  sessionUuids: strings,
  labels: strings,
  excludedLabels: strings,
  dates: z
    .array(z.object({ property: z.string(), choices: z.array(z.array(dateTest)) }))
    .nullable(),
});

/** What narrows a search of any kind; `nodeUuids` are for nodes what `edgeUuids` are for facts. */
export const searchFilter = factFilter.extend({ nodeUuids: strings });

/** What narrows a search for nodes. */
export const nodeFilter = searchFilter.pick({
  labels: true,
  excludedLabels: true,
  episodeUuids: true,
  nodeUuids: true,
});

/** What narrows a search for episodes. */
export const episodeFilter = z.object({ sessionUuids: strings, episodeUuids: strings });

export const factSearchByText = defineQuery('read', 'search/fact_search_by_text', {
  parameters: factFilter.extend({ ...byText, saidText: z.string(), episodesMax: z.number() }),
  row: hit,
});

export const factSearchByVector = defineQuery('read', 'search/fact_search_by_vector', {
  parameters: factFilter.extend(byVector),
  row: hit,
});

export const entitySearchByText = defineQuery('read', 'search/entity_search_by_text', {
  parameters: nodeFilter.extend(byText),
  row: hit,
});

export const entitySearchByVector = defineQuery('read', 'search/entity_search_by_vector', {
  parameters: nodeFilter.extend(byVector),
  row: hit,
});

export const episodeSearchByText = defineQuery('read', 'search/episode_search_by_text', {
  parameters: episodeFilter.extend(byText),
  row: hit,
});

export const episodeSearchByVector = defineQuery('read', 'search/episode_search_by_vector', {
  parameters: episodeFilter.extend(byVector),
  row: hit,
});

const throughIndex = z.object({ ...near, nearestMax: z.number() });

/** Through a vector index; its name stands in the statement, so each slot has one of its own. */
const searchNear = <Name extends string>(name: Name) =>
  defineQuery('read', name, { parameters: throughIndex, row: hit });

export const factSearchNear = {
  A: searchNear('search/fact_search_near_a'),
  B: searchNear('search/fact_search_near_b'),
} as const;

export const entitySearchNear = {
  A: searchNear('search/entity_search_near_a'),
  B: searchNear('search/entity_search_near_b'),
} as const;

export const episodeSearchNear = {
  A: searchNear('search/episode_search_near_a'),
  B: searchNear('search/episode_search_near_b'),
} as const;

const ofGraph = {
  parameters: z.object({ graphUuid: z.string(), limit: z.number() }),
  row: z.object({
    uuid: z.string(),
    name: z.string().nullable(),
    properties: z.string().nullable(),
  }),
};

export const factListAttributes = defineQuery('read', 'search/fact_list_attributes', ofGraph);
export const entityListAttributes = defineQuery('read', 'search/entity_list_attributes', ofGraph);
export const episodeListMetadata = defineQuery('read', 'search/episode_list_metadata', ofGraph);

const chosen = z.object({ graphUuid: z.string(), uuids: z.array(z.string()) });

export const factListByUuids = defineQuery('read', 'search/fact_list_by_uuids', {
  parameters: chosen,
  row: edgeRow,
});

export const entityListByUuids = defineQuery('read', 'search/entity_list_by_uuids', {
  parameters: chosen,
  row: nodeRow,
});

export const episodeListByUuids = defineQuery('read', 'search/episode_list_by_uuids', {
  parameters: chosen,
  row: episodeRow,
});

export const messageListBeside = defineQuery('read', 'search/message_list_beside', {
  parameters: chosen,
  row: z.object({ uuid: z.string(), name: z.string().nullable(), content: z.string() }),
});

export const vectorListByUuids = defineQuery('read', 'search/vector_list_by_uuids', {
  parameters: chosen.extend({ slot: z.enum(['A', 'B']) }),
  row: z.object({ uuid: z.string(), vector: z.array(z.number()) }),
});

export const nodeListDistances = defineQuery('read', 'search/node_list_distances', {
  parameters: z.object({
    graphUuid: z.string(),
    centerUuid: z.string(),
    nodeUuids: z.array(z.string()),
  }),
  row: z.object({ uuid: z.string(), distance: z.number() }),
});

export const factListNear = defineQuery('read', 'search/fact_list_near', {
  parameters: factFilter.extend({
    graphUuid: z.string(),
    originUuids: z.array(z.string()),
    limit: z.number(),
  }),
  row: z.object({ uuid: z.string() }),
});

export const entityListNear = defineQuery('read', 'search/entity_list_near', {
  parameters: nodeFilter.extend({
    graphUuid: z.string(),
    originUuids: z.array(z.string()),
    limit: z.number(),
  }),
  row: z.object({ uuid: z.string() }),
});

export const factListAround = defineQuery('read', 'search/fact_list_around', {
  parameters: factFilter.omit({ asOf: true, ratingMin: true, sessionUuids: true }).extend({
    graphUuid: z.string(),
    nodeUuids: z.array(z.string()),
    outgoing: z.boolean(),
    incoming: z.boolean(),
    limit: z.number(),
  }),
  row: z.object({ uuid: z.string(), subjectUuid: z.string(), objectUuid: z.string() }),
});

export const sessionListUuids = defineQuery('read', 'search/session_list_uuids', {
  parameters: z.object({ projectId: z.string(), userId: z.string(), sessionIds: strings }),
  row: z.object({ uuid: z.string(), sessionId: z.string() }),
});

export const sessionListOwners = defineQuery('read', 'search/session_list_owners', {
  parameters: z.object({ projectId: z.string(), sessionIds: z.array(z.string()) }),
  row: z.object({ sessionId: z.string(), userId: z.string().nullable() }),
});
