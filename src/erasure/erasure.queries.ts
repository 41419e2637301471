import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const byUuid = z.object({ uuid: z.string() });
const byGraph = z.object({ graphUuid: z.string() });
const erased = z.object({ erased: z.number() });

export const userMarkErasing = defineQuery('write', 'erasure/user_mark_erasing', {
  parameters: z.object({ projectId: z.string(), userId: z.string() }),
  row: z.object({
    uuid: z.string(),
    graphUuid: z.string(),
    sessions: z.number(),
    email: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    metadata: z.string(),
  }),
});

export const sessionMarkErasing = defineQuery('write', 'erasure/session_mark_erasing', {
  parameters: z.object({ projectId: z.string(), sessionId: z.string() }),
  row: z.object({
    uuid: z.string(),
    graphUuid: z.string(),
    /** The root of the graph that existed for this session alone. */
    ownRootUuid: z.string().nullable(),
  }),
});

export const graphMarkErasing = defineQuery('write', 'erasure/graph_mark_erasing', {
  parameters: z.object({ projectId: z.string(), graphId: z.string() }),
  row: z.object({ uuid: z.string(), graphUuid: z.string() }),
});

export const rootListErasing = defineQuery('read', 'erasure/root_list_erasing', {
  parameters: z.object({}),
  row: z.object({
    kind: z.enum(['user', 'session', 'graph']),
    projectId: z.string(),
    uuid: z.string(),
    graphUuid: z.string(),
  }),
});

export const rootListRestored = defineQuery('read', 'erasure/root_list_restored', {
  parameters: z.object({ uuids: z.array(z.string()) }),
  row: z.object({
    kind: z.enum(['user', 'graph', 'session']),
    projectId: z.string(),
    uuid: z.string(),
    id: z.string(),
  }),
});

const nextOf = z.object({ uuid: z.string(), limit: z.number() });

export const messageEraseBySession = defineQuery('write', 'erasure/message_erase_by_session', {
  parameters: nextOf,
  row: erased,
});

export const messageEraseByUser = defineQuery('write', 'erasure/message_erase_by_user', {
  parameters: byUuid,
  row: erased,
});

export const sessionEraseByUser = defineQuery('write', 'erasure/session_erase_by_user', {
  parameters: byUuid,
  row: erased,
});

export const userErase = defineQuery('write', 'erasure/user_erase', {
  parameters: byUuid,
  row: erased,
});

export const reviewEraseByUser = defineQuery('write', 'erasure/review_erase_by_user', {
  parameters: byUuid,
  row: erased,
});

export const sessionErase = defineQuery('write', 'erasure/session_erase', {
  parameters: byUuid,
  row: erased,
});

export const graphErase = defineQuery('write', 'erasure/graph_erase', {
  parameters: byUuid,
  row: erased,
});

export const jobEraseByGraph = defineQuery('write', 'erasure/job_erase_by_graph', {
  parameters: byGraph,
  row: erased,
});

export const factEraseByGraph = defineQuery('write', 'erasure/fact_erase_by_graph', {
  parameters: byGraph,
  row: erased,
});

export const entityEraseByGraph = defineQuery('write', 'erasure/entity_erase_by_graph', {
  parameters: byGraph,
  row: erased,
});

export const episodeEraseByGraph = defineQuery('write', 'erasure/episode_erase_by_graph', {
  parameters: byGraph,
  row: erased,
});

export const batchItemEraseByGraph = defineQuery('write', 'erasure/batch_item_erase_by_graph', {
  parameters: byGraph,
  row: erased,
});

export const settingEraseByGraph = defineQuery('write', 'erasure/setting_erase_by_graph', {
  parameters: z.object({
    projectId: z.string(),
    graphUuid: z.string(),
    kinds: z.array(z.string()),
  }),
  row: erased,
});

export const entityListSaidBySession = defineQuery('read', 'erasure/entity_list_said_by_session', {
  parameters: nextOf,
  row: z.object({
    uuid: z.string(),
    attributes: z.string().nullable(),
    said: z.array(z.string()),
    others: z.array(z.string()),
  }),
});

export const entityListBySession = defineQuery('read', 'erasure/entity_list_by_session', {
  parameters: nextOf,
  row: z.object({ uuid: z.string() }),
});

export const rootMarkLocked = defineQuery('write', 'erasure/root_mark_locked', {
  parameters: z.object({ graphUuid: z.string() }),
  row: z.object({ uuid: z.string() }),
});
