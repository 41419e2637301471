import type { RoleType } from '../message/message.types.js';

/** What an episode holds: the same values as where one is added alone. */
export enum BatchDataType {
  text = 'text',
  json = 'json',
  message = 'message',
  fact_triple = 'fact_triple',
}

export enum BatchItemKind {
  graph_episode = 'graph_episode',
  thread_message = 'thread_message',
}

export enum BatchStatus {
  draft = 'draft',
  queued = 'queued',
  processing = 'processing',
  succeeded = 'succeeded',
  partial = 'partial',
  failed = 'failed',
}

export enum BatchItemStatus {
  pending = 'pending',
  queued = 'queued',
  succeeded = 'succeeded',
  failed = 'failed',
  skipped = 'skipped',
  canceled = 'canceled',
}

export interface CreateBatchRequest {
  /** Messages of these roles are kept and not read. */
  ignore_roles?: RoleType[];
  metadata?: { [key: string]: unknown };
  /** Accepted and returned; types are always those of the ontology and the defaults. */
  strict_ontology?: boolean;
}

/** An episode of a graph, or a message of a thread. */
export interface BatchAddItem {
  type: BatchItemKind;
  /** For an episode: the data, at most 10,000 characters. */
  data?: string;
  data_type?: BatchDataType;
  source_description?: string;
  document_id?: string;
  /** For an episode: whose graph. Exactly one of `user_id` and `graph_id`. */
  user_id?: string;
  graph_id?: string;
  /** For a message: its thread. */
  thread_id?: string;
  /** For a message: at most 4,096 characters. */
  content?: string;
  role?: RoleType;
  /** For a message: name of the speaker. */
  name?: string;
  /** RFC 3339. Default: when the item is taken in. */
  created_at?: string;
  metadata?: { [key: string]: unknown };
}

export interface AddBatchItemsRequest {
  /** 1 to 350, taken in in this order. */
  items: BatchAddItem[];
}

export interface BatchProgress {
  /** @isInt */
  total_items: number;
  /** @isInt */
  queued_items: number;
  /** @isInt */
  processing_items: number;
  /** @isInt */
  succeeded_items: number;
  /** @isInt */
  failed_items: number;
  /** @isInt */
  skipped_items: number;
  /**
   * Items that are gone: what they were meant for was deleted.
   * @isInt
   */
  canceled_items: number;
  percent_complete: number;
}

export interface BatchSummary {
  batch_id: string;
  status: BatchStatus;
  /** @isInt */
  item_count: number;
  progress: BatchProgress;
  ignore_roles: RoleType[];
  metadata: { [key: string]: unknown };
  strict_ontology: boolean;
  created_at: string;
  updated_at: string;
  /** When processing was asked for. */
  processed_at?: string;
  completed_at?: string;
}

export interface BatchListResponse {
  batches: BatchSummary[];
  /**
   * Absent on the last page.
   * @isInt
   */
  next_cursor?: number;
}

export interface BatchItemError {
  message: string;
}

export interface BatchItemDetail {
  item_id: string;
  kind: BatchItemKind;
  /**
   * Place in the batch, from 0.
   * @isInt
   */
  sequence_index: number;
  status: BatchItemStatus;
  /** Uuid of the episode that is or will be made. */
  episode_uuid: string;
  source_uuid: string;
  user_id?: string;
  user_uuid?: string;
  graph_id?: string;
  graph_uuid: string;
  thread_id?: string;
  document_id?: string;
  error?: BatchItemError;
  created_at: string;
  updated_at: string;
}

export interface BatchItemListResponse {
  items: BatchItemDetail[];
  /**
   * Absent on the last page.
   * @isInt
   */
  next_cursor?: number;
}
