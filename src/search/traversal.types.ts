import type { EntityEdge, EntityNode, SearchFilters } from '../wire.types.js';

export interface NeighborsRequest {
  /** @isInt must be a whole number */
  limit?: number;
  /** in, out or both (the default) */
  direction?: string;
  filters?: SearchFilters;
}

/** A node next to another, with the facts between the two. */
export interface GraphNodeNeighbor {
  node: EntityNode;
  edges: EntityEdge[];
}

export interface SubgraphRequest {
  user_id?: string;
  graph_id?: string;
  /** 1 to 256 nodes to begin at. */
  seed_node_uuids: string[];
  /**
   * Facts between a seed and what is reached: 1 to 3; default 1.
   * @isInt must be a whole number
   */
  depth?: number;
  /** in, out or both (the default) */
  direction?: string;
  /** @isInt must be a whole number */
  max_nodes?: number;
  /** @isInt must be a whole number */
  max_edges?: number;
  search_filters?: SearchFilters;
}

export interface GraphSubgraphResponse {
  nodes: EntityNode[];
  edges: EntityEdge[];
  truncated: boolean;
  /** max_nodes or max_edges, when the result was cut. */
  truncation_reason?: string;
}
