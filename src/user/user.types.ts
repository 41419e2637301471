import type { EntityNode, FactRatingInstruction } from '../wire.types.js';

export interface CreateUserRequest {
  /** The caller's own id of the user: any text of at most 500 characters. */
  user_id: string;
  email?: string;
  first_name?: string;
  last_name?: string;
  metadata?: { [key: string]: unknown };
  fact_rating_instruction?: FactRatingInstruction;
  disable_default_ontology?: boolean;
  /** IANA time zone, for example Europe/Berlin. Relative dates are read in it. */
  time_zone?: string;
}

export interface UpdateUserRequest {
  email?: string;
  first_name?: string;
  last_name?: string;
  /** Merged into what is there, objects deeply. */
  metadata?: { [key: string]: unknown };
  fact_rating_instruction?: FactRatingInstruction;
  disable_default_ontology?: boolean;
  /** IANA time zone, for example Europe/Berlin. Relative dates are read in it. */
  time_zone?: string;
}

export interface User {
  uuid: string;
  /**
   * Grows with every user of the project; lists are ordered by it.
   * @isInt
   */
  id: number;
  user_id: string;
  email?: string;
  first_name?: string;
  last_name?: string;
  metadata: { [key: string]: unknown };
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  project_uuid: string;
  /** @isInt */
  session_count: number;
  fact_rating_instruction?: FactRatingInstruction;
  disable_default_ontology: boolean;
  graph_uuid: string;
  time_zone?: string;
}

export interface UserListResponse {
  users: User[];
  /**
   * Users of the project, or those that match `search`.
   * @isInt
   */
  total_count: number;
  /**
   * Users on this page.
   * @isInt
   */
  row_count: number;
}

export interface UserNodeResponse {
  node: EntityNode;
}
