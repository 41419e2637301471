import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const byUuid = z.object({ uuid: z.string() });
const erased = z.object({ erased: z.number() });

export const userMarkErasing = defineQuery('write', 'erasure/user_mark_erasing', {
  parameters: z.object({ projectId: z.string(), userId: z.string() }),
  row: z.object({ uuid: z.string(), graphUuid: z.string(), sessions: z.number() }),
});

export const sessionMarkErasing = defineQuery('write', 'erasure/session_mark_erasing', {
  parameters: z.object({ projectId: z.string(), sessionId: z.string() }),
  row: z.object({ uuid: z.string() }),
});

export const rootListErasing = defineQuery('read', 'erasure/root_list_erasing', {
  parameters: z.object({}),
  row: z.object({ kind: z.enum(['user', 'session']), uuid: z.string() }),
});

export const messageEraseBySession = defineQuery('write', 'erasure/message_erase_by_session', {
  parameters: byUuid,
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

export const sessionErase = defineQuery('write', 'erasure/session_erase', {
  parameters: byUuid,
  row: erased,
});
