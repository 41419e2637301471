import type { EntityEdge, EntityNode } from '../wire.types.js';

export enum GraphDataType {
  text = 'text',
  json = 'json',
  message = 'message',
  fact_triple = 'fact_triple',
}

/** One episode of data. */
export interface EpisodeData {
  /** At most 10,000 characters. */
  data: string;
  type: GraphDataType;
  /** When it was true or said, RFC 3339. Default: now. */
  created_at?: string;
  source_description?: string;
  metadata?: { [key: string]: unknown };
}

export interface AddDataRequest extends EpisodeData {
  user_id?: string;
  graph_id?: string;
  group_id?: string;
  /** Groups episodes as parts of one document. */
  document_id?: string;
}

export interface AddDataBatchRequest {
  /** 1 to 20 episodes, read in their order. */
  episodes: EpisodeData[];
  user_id?: string;
  graph_id?: string;
  group_id?: string;
  /** Groups episodes as parts of one document. */
  document_id?: string;
}

export interface AddTripleRequest {
  user_id?: string;
  graph_id?: string;
  group_id?: string;
  /** The fact as a sentence, at most 250 characters. */
  fact: string;
  /** Predicate, at most 50 characters. */
  fact_name: string;
  /** The caller's own uuid for the fact. */
  fact_uuid?: string;
  source_node_name?: string;
  source_node_uuid?: string;
  source_node_summary?: string;
  source_node_labels?: string[];
  source_node_attributes?: { [key: string]: unknown };
  target_node_name?: string;
  target_node_uuid?: string;
  target_node_summary?: string;
  target_node_labels?: string[];
  target_node_attributes?: { [key: string]: unknown };
  edge_attributes?: { [key: string]: unknown };
  metadata?: { [key: string]: unknown };
  created_at?: string;
  valid_at?: string;
  invalid_at?: string;
  expired_at?: string;
}

export interface AddTripleResponse {
  edge: EntityEdge;
  source_node: EntityNode;
  target_node: EntityNode;
  task_id: string;
}

export interface AddNodeItem {
  name: string;
  /** The node's entity type. */
  label?: string;
  summary?: string;
  /** Scalars only. */
  attributes?: { [key: string]: unknown };
  created_at?: string;
  metadata?: { [key: string]: unknown };
}

export interface AddNodesRequest {
  user_id?: string;
  graph_id?: string;
  /** 1 to 100 nodes. */
  nodes: AddNodeItem[];
}

export interface AddedNode extends AddNodeItem {
  uuid: string;
}

export interface AddNodesResponse {
  nodes: AddedNode[];
  task_id: string;
}

export interface AddSessionFact {
  fact: string;
}

export interface AddSessionFactsRequest {
  facts: AddSessionFact[];
}
