export enum RoleType {
  norole = 'norole',
  system = 'system',
  assistant = 'assistant',
  user = 'user',
  function = 'function',
  tool = 'tool',
}

/** A message as generation 2 sends it. */
export interface NewMessage {
  content: string;
  role_type: RoleType;
  /** Name or role of the speaker, as the application calls it. */
  role?: string;
  /** When it was said, RFC 3339. Default: now. */
  created_at?: string;
  metadata?: { [key: string]: unknown };
  uuid?: string;
}

/** A message as generation 3 sends it. */
export interface NewThreadMessage {
  content: string;
  role: RoleType;
  /** Name of the speaker. */
  name?: string;
  /** When it was said, RFC 3339. Default: now. */
  created_at?: string;
  metadata?: { [key: string]: unknown };
  uuid?: string;
}

export interface Message {
  uuid: string;
  content: string;
  role_type: RoleType;
  role?: string;
  metadata: { [key: string]: unknown };
  created_at: string;
  updated_at: string;
  /** @isInt */
  token_count: number;
  processed: boolean;
}

export interface ThreadMessage {
  uuid: string;
  content: string;
  role: RoleType;
  name?: string;
  metadata: { [key: string]: unknown };
  created_at: string;
  processed: boolean;
}

export interface MessageListResponse {
  messages: Message[];
  /**
   * Messages of the session.
   * @isInt
   */
  total_count: number;
  /**
   * Messages on this page.
   * @isInt
   */
  row_count: number;
  /**
   * Number of this page, from 1; only where `around` asked for it.
   * @isInt
   */
  page_number?: number;
}

export interface ThreadMessageListResponse {
  messages: ThreadMessage[];
  /**
   * Messages of the thread.
   * @isInt
   */
  total_count: number;
  /**
   * Messages on this page.
   * @isInt
   */
  row_count: number;
  thread_created_at: string;
  user_id?: string;
  user_uuid?: string;
}

export interface UpdateMessageRequest {
  /** Merged into what is there, objects deeply. */
  metadata: { [key: string]: unknown };
}
