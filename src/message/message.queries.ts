import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';
import { RoleType } from './message.types.js';

/** What every statement that returns messages returns of each. */
export const messageRow = z.object({
  uuid: z.string(),
  content: z.string(),
  name: z.string().nullable(),
  roleType: z.enum(RoleType),
  metadata: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  processed: z.boolean(),
  position: z.number(),
});

export type MessageRow = z.output<typeof messageRow>;

const sessionKey = { projectId: z.string(), sessionId: z.string() };

export const createdMessage = z.object({
  uuid: z.string(),
  jobUuid: z.string(),
  batchUuid: z.string().nullable(),
  content: z.string(),
  name: z.string().nullable(),
  roleType: z.enum(RoleType),
  metadata: z.string(),
  createdAt: z.string(),
  processed: z.boolean(),
  /** Kept, but kept out of the graph. */
  ignored: z.boolean(),
});

export const messageCreate = defineQuery('write', 'message/message_create', {
  parameters: z.object({
    rows: z.array(
      z.object({
        index: z.number(),
        ...sessionKey,
        now: z.string(),
        nowMicros: z.number(),
        messages: z.array(createdMessage),
      }),
    ),
  }),
  row: z.object({ index: z.number(), taken: z.boolean() }),
});

const messagePage = z.object({
  index: z.number(),
  total: z.number(),
  sessionCreatedAt: z.string(),
  sessionMetadata: z.string(),
  userId: z.string().nullable(),
  userUuid: z.string().nullable(),
  messages: z.array(messageRow),
});

export type MessagePage = Omit<z.output<typeof messagePage>, 'index'> & {
  /** Which page it is, where a message in it was asked for. */
  number?: number;
};

const pageRows = z.array(z.object({ index: z.number(), ...sessionKey }));

export const messageList = defineQuery('read', 'message/message_list', {
  parameters: z.object({ rows: pageRows, skip: z.number(), limit: z.number() }),
  row: messagePage,
});

export const messageListLast = defineQuery('read', 'message/message_list_last', {
  parameters: z.object({ rows: pageRows, limit: z.number() }),
  row: messagePage,
});

const messageKey = z.object({ projectId: z.string(), uuid: z.string() });

export const messageCountBefore = defineQuery('read', 'message/message_count_before', {
  parameters: messageKey.extend({ sessionId: z.string() }),
  row: z.object({ before: z.number() }),
});

const messageOfSession = messageRow.extend({ sessionId: z.string() });

export const messageFindByUuid = defineQuery('read', 'message/message_find_by_uuid', {
  parameters: messageKey,
  row: messageOfSession,
});

export const messageFindForUpdate = defineQuery('write', 'message/message_find_for_update', {
  parameters: messageKey,
  row: messageOfSession,
});

export const messageUpdateMetadata = defineQuery('write', 'message/message_update_metadata', {
  parameters: messageKey.extend({ metadata: z.string(), now: z.string() }),
  row: messageOfSession,
});
