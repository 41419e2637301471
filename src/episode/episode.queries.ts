import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

/** What every statement that returns episodes returns of each. */
export const episodeRow = z.object({
  uuid: z.string(),
  content: z.string(),
  createdAt: z.string(),
  processed: z.boolean(),
  source: z.string(),
  sourceDescription: z.string().nullable(),
  documentId: z.string().nullable(),
  name: z.string().nullable(),
  roleType: z.string().nullable(),
  metadata: z.string().nullable(),
  sessionId: z.string().nullable(),
});

export type EpisodeRow = z.output<typeof episodeRow>;

export const episodeFindByUuid = defineQuery('read', 'episode/episode_find_by_uuid', {
  parameters: z.object({
    rows: z.array(z.object({ index: z.number(), projectId: z.string(), uuid: z.string() })),
  }),
  row: episodeRow.extend({
    index: z.number(),
    graphUuid: z.string(),
    processedAt: z.string().nullable(),
    jobStatus: z.string().nullable(),
    jobError: z.string().nullable(),
    jobAttempts: z.number().nullable(),
    fellBackBecause: z.string().nullable(),
    extractor: z.string().nullable(),
  }),
});

export type EpisodeDetail = Omit<z.output<(typeof episodeFindByUuid)['row']>, 'index'>;

export const episodeListLast = defineQuery('read', 'episode/episode_list_last', {
  parameters: z.object({ graphUuid: z.string(), limit: z.number() }),
  row: episodeRow,
});

export const episodeListByGraph = defineQuery('read', 'episode/episode_list_by_graph', {
  parameters: z.object({
    graphUuid: z.string(),
    documentId: z.string().nullable(),
    mentionedUuids: z.array(z.string()).nullable(),
    episodeUuids: z.array(z.string()).nullable(),
    orderBy: z.string(),
    ascending: z.boolean(),
    cursorKey: z.string().nullable(),
    cursorUuid: z.string().nullable(),
    limit: z.number(),
  }),
  row: episodeRow.extend({ sortKey: z.string() }),
});

export const episodeListByNode = defineQuery('read', 'episode/episode_list_by_node', {
  parameters: z.object({ projectId: z.string(), uuid: z.string(), limit: z.number() }),
  row: episodeRow,
});

export const episodeListBySession = defineQuery('read', 'episode/episode_list_by_session', {
  parameters: z.object({ projectId: z.string(), sessionId: z.string(), limit: z.number() }),
  row: episodeRow,
});

export const episodeListMentions = defineQuery('read', 'episode/episode_list_mentions', {
  parameters: z.object({ projectId: z.string(), uuid: z.string() }),
  row: z.object({
    uuid: z.string(),
    name: z.string(),
    summary: z.string().nullable(),
    createdAt: z.string(),
    attributes: z.string().nullable(),
    entityType: z.string().nullable(),
    isUser: z.boolean(),
    graphUuid: z.string(),
  }),
});

export const episodeUpdateMetadata = defineQuery('write', 'episode/episode_update_metadata', {
  parameters: z.object({
    projectId: z.string(),
    uuid: z.string(),
    metadata: z.string(),
    now: z.string(),
  }),
  row: episodeRow,
});
