import type { SearchFilters } from '../wire.types.js';

/** How a list of facts is asked for. */
export interface ListEdgesRequest {
  /** @isInt must be a whole number */
  limit?: number;
  /** What the header Zep-Next-Cursor of the page before said. */
  cursor?: string;
  /** The last uuid of the page before. */
  uuid_cursor?: string;
  /** uuid, created_at or valid_at */
  order_by?: string;
  /** asc or desc */
  direction?: string;
  filters?: SearchFilters;
}

export interface UpdateEdgeRequest {
  /** The fact as a sentence, at most 250 characters. */
  fact?: string;
  /** Predicate, at most 50 characters. */
  name?: string;
  valid_at?: string;
  invalid_at?: string;
  expired_at?: string;
  /** Merged into what is there. */
  attributes?: { [key: string]: unknown };
}

/** A fact as generation 2 has it. */
export interface Fact {
  uuid: string;
  /** The fact as a sentence. */
  content: string;
  /** The same; kept for older clients. */
  fact: string;
  name: string;
  rating?: number;
  created_at: string;
  valid_at?: string;
  invalid_at?: string;
  expired_at?: string;
  source_node_name: string;
  target_node_name: string;
}

export interface FactResponse {
  fact: Fact;
}

export interface FactsResponse {
  facts: Fact[];
}
