import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

/** What every statement that returns sessions returns of each. */
export const sessionRow = z.object({
  uuid: z.string(),
  number: z.number(),
  sessionId: z.string(),
  userId: z.string().nullable(),
  userUuid: z.string().nullable(),
  graphUuid: z.string(),
  metadata: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  endedAt: z.string().nullable(),
  factRatingInstruction: z.string().nullable(),
  messageCount: z.number(),
});

export type SessionRow = z.output<typeof sessionRow>;

const key = { projectId: z.string(), sessionId: z.string() };

export const createdSession = z.object({
  ...key,
  token: z.string(),
  uuid: z.string(),
  metadata: z.string(),
  factRatingInstruction: z.string().nullable(),
  now: z.string(),
});

const createdRow = sessionRow.extend({ index: z.number(), created: z.boolean() });

export const sessionCreateForUser = defineQuery('write', 'session/session_create_for_user', {
  parameters: z.object({
    rows: z.array(createdSession.extend({ index: z.number(), userId: z.string() })),
  }),
  row: createdRow,
});

export const sessionCreateAlone = defineQuery('write', 'session/session_create_alone', {
  parameters: z.object({
    rows: z.array(
      createdSession.extend({
        index: z.number(),
        graphUuid: z.string(),
        graphToken: z.string(),
        lane: z.number(),
      }),
    ),
  }),
  row: createdRow,
});

export const sessionFindById = defineQuery('read', 'session/session_find_by_id', {
  parameters: z.object({ rows: z.array(z.object({ index: z.number(), ...key })) }),
  row: sessionRow.extend({ index: z.number() }),
});

export const sessionFindForUpdate = defineQuery('write', 'session/session_find_for_update', {
  parameters: z.object(key),
  row: sessionRow,
});

export const sessionUpdate = defineQuery('write', 'session/session_update', {
  parameters: z.object({
    ...key,
    metadata: z.string(),
    factRatingInstruction: z.string().nullable(),
    now: z.string(),
  }),
  row: sessionRow,
});

export const sessionUpdateEnded = defineQuery('write', 'session/session_update_ended', {
  parameters: z.object({
    projectId: z.string(),
    sessionIds: z.array(z.string()),
    now: z.string(),
  }),
  row: sessionRow,
});

export const sessionListByUser = defineQuery('read', 'session/session_list_by_user', {
  parameters: z.object({ projectId: z.string(), userId: z.string() }),
  row: sessionRow,
});

const pageParameters = { projectId: z.string(), skip: z.number(), limit: z.number() };

export const sessionList = defineQuery('read', 'session/session_list', {
  parameters: z.object(pageParameters),
  row: sessionRow,
});

export const sessionListAscending = defineQuery('read', 'session/session_list_ascending', {
  parameters: z.object(pageParameters),
  row: sessionRow,
});

export const sessionListSorted = defineQuery('read', 'session/session_list_sorted', {
  parameters: z.object({
    ...pageParameters,
    orderBy: z.enum(['updated_at', 'session_id', 'user_id']),
    ascending: z.boolean(),
  }),
  row: sessionRow,
});

export const sessionCount = defineQuery('read', 'session/session_count', {
  parameters: z.object({ projectId: z.string() }),
  row: z.object({ total: z.number() }),
});
