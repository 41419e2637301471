import type { FactRatingInstruction } from '../wire.types.js';

export interface CreateSessionRequest {
  /** The caller's own id of the session: any text of at most 500 characters. */
  session_id: string;
  /** Absent: a session that belongs to no user and has a graph of its own. */
  user_id?: string;
  metadata?: { [key: string]: unknown };
  fact_rating_instruction?: FactRatingInstruction;
}

export interface UpdateSessionRequest {
  /** Merged into what is there, objects deeply. */
  metadata?: { [key: string]: unknown };
  fact_rating_instruction?: FactRatingInstruction;
}

/** Classifying needs a language model and is ignored without one. */
export interface EndSessionRequest {
  instruction?: string;
}

export interface EndSessionsRequest {
  session_ids: string[];
  instruction?: string;
}

export interface Session {
  uuid: string;
  /** @isInt */
  id: number;
  session_id: string;
  user_id?: string;
  metadata: { [key: string]: unknown };
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  ended_at?: string;
  fact_rating_instruction?: FactRatingInstruction;
  project_uuid: string;
}

export interface SessionListResponse {
  sessions: Session[];
  /**
   * Sessions of the project.
   * @isInt
   */
  total_count: number;
  /**
   * Sessions on this page.
   * @isInt
   */
  response_count: number;
}

export interface EndSessionResponse {
  session: Session;
}

export interface EndSessionsResponse {
  sessions: Session[];
}

export interface CreateThreadRequest {
  /** The caller's own id of the thread: any text of at most 500 characters. */
  thread_id: string;
  user_id: string;
}

export interface Thread {
  uuid: string;
  thread_id: string;
  user_id?: string;
  user_uuid?: string;
  graph_uuid: string;
  created_at: string;
  project_uuid: string;
}

export interface ThreadListResponse {
  threads: Thread[];
  /**
   * Threads of the project.
   * @isInt
   */
  total_count: number;
  /**
   * Threads on this page.
   * @isInt
   */
  response_count: number;
}
