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

export interface AddUsersRequest {
  /**
   * Each as for adding one. A faulty one is reported by its number, and the rest goes on.
   * @minItems 1 users must hold 1 to 1000 users
   * @maxItems 1000 users must hold 1 to 1000 users
   */
  users: { [key: string]: unknown }[];
}

export interface AddedUser {
  /**
   * Place in the request, from 1.
   * @isInt
   */
  number: number;
  user_id?: string;
  /** created, exists (nothing is changed) or rejected */
  status: string;
  /** Why it was rejected. */
  reason?: string;
}

export interface AddUsersResponse {
  users: AddedUser[];
  /** How many users have each status. */
  counts: { [status: string]: number };
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
