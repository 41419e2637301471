import type { FactRatingInstruction } from '../wire.types.js';

export interface CreateGraphRequest {
  /** The caller's own id of the graph: any text of at most 500 characters. */
  graph_id: string;
  name?: string;
  description?: string;
  /** IANA time zone, for example Europe/Berlin. Relative dates are read in it. */
  time_zone?: string;
}

export interface UpdateGraphRequest {
  name?: string;
  description?: string;
  /** IANA time zone, for example Europe/Berlin. Relative dates are read in it. */
  time_zone?: string;
}

/** A graph that belongs to no user, as generation 3 has it. */
export interface Graph {
  uuid: string;
  /**
   * Grows with every graph of the project; lists are ordered by it.
   * @isInt
   */
  id: number;
  graph_id: string;
  name?: string;
  description?: string;
  time_zone?: string;
  created_at: string;
  updated_at: string;
  project_uuid: string;
  /** What the nodes, facts and episodes of the graph carry. */
  canonical_graph_uuid: string;
}

export interface GraphListResponse {
  graphs: Graph[];
  /** @isInt */
  page_number: number;
  /** @isInt */
  page_size: number;
  /**
   * Graphs on this page.
   * @isInt
   */
  row_count: number;
  /**
   * Graphs of the project, or those that match `search`.
   * @isInt
   */
  total_count: number;
}

export interface CreateGroupRequest {
  /** The caller's own id of the group: any text of at most 500 characters. */
  group_id: string;
  name?: string;
  description?: string;
  fact_rating_instruction?: FactRatingInstruction;
}

export interface UpdateGroupRequest {
  name?: string;
  description?: string;
  fact_rating_instruction?: FactRatingInstruction;
}

/** The same graph as generation 2 has it. */
export interface Group {
  uuid: string;
  /** @isInt */
  id: number;
  group_id: string;
  name?: string;
  description?: string;
  fact_rating_instruction?: FactRatingInstruction;
  created_at: string;
  project_uuid: string;
}

export interface GroupListResponse {
  groups: Group[];
  /**
   * Groups on this page.
   * @isInt
   */
  row_count: number;
  /**
   * Groups of the project.
   * @isInt
   */
  total_count: number;
}
