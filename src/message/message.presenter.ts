import { readMetadata } from '../metadata.js';
import type { MessagePage, MessageRow } from './message.queries.js';
import type {
  Message,
  MessageListResponse,
  ThreadMessage,
  ThreadMessageListResponse,
} from './message.types.js';

/** A stored message as generation 2 has it. */
export function presentMessage(row: MessageRow): Message {
  return {
    uuid: row.uuid,
    content: row.content,
    role_type: row.roleType,
    ...(row.name === null ? {} : { role: row.name }),
    metadata: readMetadata(row.metadata),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    token_count: 0,
    processed: row.processed,
  };
}

/** The same message as generation 3 has it. */
export function presentThreadMessage(row: MessageRow): ThreadMessage {
  return {
    uuid: row.uuid,
    content: row.content,
    role: row.roleType,
    ...(row.name === null ? {} : { name: row.name }),
    metadata: readMetadata(row.metadata),
    created_at: row.createdAt,
    processed: row.processed,
  };
}

export const presentMessagePage = (page: MessagePage): MessageListResponse => ({
  messages: page.messages.map(presentMessage),
  total_count: page.total,
  row_count: page.messages.length,
  ...(page.number === undefined ? {} : { page_number: page.number }),
});

export const presentThreadMessagePage = (page: MessagePage): ThreadMessageListResponse => ({
  messages: page.messages.map(presentThreadMessage),
  total_count: page.total,
  row_count: page.messages.length,
  thread_created_at: page.sessionCreatedAt,
  ...(page.userId === null ? {} : { user_id: page.userId }),
  ...(page.userUuid === null ? {} : { user_uuid: page.userUuid }),
});
