import type { EntityEdge, EntityNode, Episode, SearchFilters } from '../wire.types.js';

export enum GraphSearchScope {
  edges = 'edges',
  nodes = 'nodes',
  episodes = 'episodes',
  auto = 'auto',
  observations = 'observations',
  thread_summaries = 'thread_summaries',
}

export enum Reranker {
  rrf = 'rrf',
  mmr = 'mmr',
  node_distance = 'node_distance',
  episode_mentions = 'episode_mentions',
  cross_encoder = 'cross_encoder',
}

export interface GraphSearchRequest {
  user_id?: string;
  graph_id?: string;
  group_id?: string;
  /** Words or a question; cut at 400 characters. */
  query: string;
  scope?: GraphSearchScope;
  reranker?: Reranker;
  /**
   * 1 to 50; default 10.
   * @isInt must be a whole number
   */
  limit?: number;
  /** Needed by node_distance: distances count from here. */
  center_node_uuid?: string;
  /** Nodes or episodes whose facts are candidates too. */
  bfs_origin_node_uuids?: string[];
  /** Needed by mmr: 1 is relevance alone, 0 variety alone. */
  mmr_lambda?: number;
  min_score?: number;
  min_fact_rating?: number;
  search_filters?: SearchFilters;
  /** What was true then, RFC 3339; an extension of Kith. Default: what is true now. */
  as_of?: string;
}

export interface GraphSearchResults {
  edges?: EntityEdge[];
  nodes?: EntityNode[];
  episodes?: Episode[];
}
