import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const key = z.object({ projectId: z.string(), uuid: z.string() });
const byUuid = z.object({ uuid: z.string() });
const erased = z.object({ erased: z.number() });

export const episodeFindForErasure = defineQuery('write', 'erasure/episode_find_for_erasure', {
  parameters: key,
  row: z.object({
    sessionUuid: z.string().nullable(),
    position: z.number().nullable(),
    mentioned: z.array(z.string()),
    subjects: z.array(z.string()),
  }),
});

export const factEraseUnsupported = defineQuery('write', 'erasure/fact_erase_unsupported', {
  parameters: byUuid,
  row: erased,
});

export const episodeErase = defineQuery('write', 'erasure/episode_erase', {
  parameters: byUuid,
  row: erased,
});

export const entityEraseUnmentioned = defineQuery('write', 'erasure/entity_erase_unmentioned', {
  parameters: z.object({ uuids: z.array(z.string()) }),
  row: erased,
});

export const messageListNeighbours = defineQuery('read', 'erasure/message_list_neighbours', {
  parameters: z.object({
    sessionUuid: z.string(),
    position: z.number(),
    neighbours: z.number(),
  }),
  row: z.object({
    uuid: z.string(),
    sessionUuid: z.string(),
    position: z.number(),
    name: z.string().nullable(),
    content: z.string(),
    createdAt: z.string(),
  }),
});

export const factFindForErasure = defineQuery('write', 'erasure/fact_find_for_erasure', {
  parameters: key,
  row: z.object({ subjectUuid: z.string() }),
});

export const factErase = defineQuery('write', 'erasure/fact_erase', {
  parameters: byUuid,
  row: erased,
});

export const entityFindForErasure = defineQuery('write', 'erasure/entity_find_for_erasure', {
  parameters: key,
  row: z.object({ isUser: z.boolean(), subjects: z.array(z.string()) }),
});

export const entityErase = defineQuery('write', 'erasure/entity_erase', {
  parameters: byUuid,
  row: erased,
});

export const factListReopened = defineQuery('read', 'erasure/fact_list_reopened', {
  parameters: byUuid,
  row: z.object({
    uuid: z.string(),
    subjectUuid: z.string(),
    groupKey: z.string(),
    pairKey: z.string(),
    single: z.boolean(),
    nextUuid: z.string().nullable(),
    nextInvalidAt: z.string().nullable(),
    nextExpiredAt: z.string().nullable(),
    afterUuid: z.string().nullable(),
    nextClosedBy: z.string().nullable(),
    nextSupport: z.string().nullable(),
  }),
});

export type EndedFact = z.output<(typeof factListReopened)['row']>;

const reopenedFact = z.object({
  uuid: z.string(),
  open: z.boolean(),
  invalidAt: z.string().nullable(),
  expiredAt: z.string().nullable(),
});

export type ReopenedFact = z.output<typeof reopenedFact>;

export const factUpdateReopened = defineQuery('write', 'erasure/fact_update_reopened', {
  parameters: z.object({ rows: z.array(reopenedFact) }),
  row: z.object({ updated: z.number() }),
});

export const factMergeEnded = defineQuery('write', 'erasure/fact_merge_ended', {
  parameters: z.object({
    rows: z.array(
      z.object({
        uuid: z.string(),
        closedBy: z.string().nullable(),
        supersededBy: z.string().nullable(),
      }),
    ),
  }),
  row: z.object({ merged: z.number() }),
});

export const entityListChanged = defineQuery('read', 'erasure/entity_list_changed', {
  parameters: byUuid,
  row: z.object({
    uuid: z.string(),
    attributes: z.string().nullable(),
    entityType: z.string().nullable(),
    change: z.string(),
  }),
});

export type ChangedEntity = z.output<(typeof entityListChanged)['row']>;

export const entityUpdateRestored = defineQuery('write', 'erasure/entity_update_restored', {
  parameters: z.object({
    rows: z.array(
      z.object({
        uuid: z.string(),
        attributes: z.string(),
        dropsType: z.boolean(),
        labels: z.array(z.string()),
      }),
    ),
  }),
  row: z.object({ updated: z.number() }),
});

export const entityListSaid = defineQuery('read', 'erasure/entity_list_said', {
  parameters: byUuid,
  row: z.object({
    uuid: z.string(),
    attributes: z.string().nullable(),
    said: z.string(),
    others: z.array(z.string()),
  }),
});

export const entityUpdateAttributes = defineQuery('write', 'erasure/entity_update_attributes', {
  parameters: z.object({ rows: z.array(z.object({ uuid: z.string(), attributes: z.string() })) }),
  row: z.object({ updated: z.number() }),
});
