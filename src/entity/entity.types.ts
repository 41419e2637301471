import type { SearchFilters } from '../wire.types.js';

/** How a list of nodes is asked for. */
export interface ListNodesRequest {
  /** @isInt must be a whole number */
  limit?: number;
  /** What the header Zep-Next-Cursor of the page before said. */
  cursor?: string;
  /** The last uuid of the page before. */
  uuid_cursor?: string;
  /** uuid, created_at or degree */
  order_by?: string;
  /** asc or desc */
  direction?: string;
  filters?: SearchFilters;
}

export interface UpdateNodeRequest {
  name?: string;
  summary?: string;
  /** At most one: the node's entity type. */
  labels?: string[];
  /** Merged into what is there. */
  attributes?: { [key: string]: unknown };
}
