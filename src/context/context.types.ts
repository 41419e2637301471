import type { Message, NewMessage, NewThreadMessage, RoleType } from '../message/message.types.js';

export interface AddMemoryRequest {
  /** 1 to 30 messages of at most 4,096 characters. */
  messages: NewMessage[];
  /** Messages of these roles are kept in the session and kept out of the graph. */
  ignore_roles?: RoleType[];
  /** Answers with the context block for the conversation. */
  return_context?: boolean;
}

export interface AddMemoryResponse {
  message: string;
  context?: string;
}

export interface RelevantFact {
  uuid: string;
  content: string;
  fact: string;
  name: string;
  created_at: string;
  valid_at?: string;
  invalid_at?: string;
  source_node_name: string;
  target_node_name: string;
}

export interface Memory {
  /** Ready to be put into a prompt. */
  context: string;
  messages: Message[];
  facts: string[];
  relevant_facts: RelevantFact[];
  metadata: { [key: string]: unknown };
}

export interface AddThreadMessagesRequest {
  /** 1 to 30 messages of at most 4,096 characters; up to 200 through `messages-batch`. */
  messages: NewThreadMessage[];
  /** Messages of these roles are kept in the thread and kept out of the graph. */
  ignore_roles?: RoleType[];
  /** Answers with the context block for the conversation. */
  return_context?: boolean;
}

export interface AddThreadMessagesResponse {
  message_uuids: string[];
  context?: string;
}

export interface ThreadContextResponse {
  /** Ready to be put into a prompt. */
  context: string;
}
