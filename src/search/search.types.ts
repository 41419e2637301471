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
  /**
   * Longest context of the scope auto: 1 to 50,000 characters; default 2,500.
   * @isInt must be a whole number
   */
  max_characters?: number;
  /** false: the scope auto answers with the context alone. */
  return_raw_results?: boolean;
  min_score?: number;
  min_fact_rating?: number;
  search_filters?: SearchFilters;
  /** What was true then, RFC 3339; an extension of Kith. Default: what is true now. */
  as_of?: string;
}

/** What is not searched for is not there. */
export interface GraphSearchResults {
  /** Of the scope auto: ready to be put into a prompt. */
  context?: string;
  edges?: EntityEdge[];
  nodes?: EntityNode[];
  episodes?: Episode[];
  /** Always empty: Kith makes none. */
  observations?: EntityNode[];
  /** Always empty: Kith makes none. */
  thread_summaries?: EntityNode[];
}
