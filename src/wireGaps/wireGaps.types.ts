/** Paging of lists that are empty for now; everything in it is accepted. */
export interface DerivedListRequest {
  /** @isInt */
  limit?: number;
  cursor?: string;
  uuid_cursor?: string;
  order_by?: string;
  direction?: string;
  filters?: { [key: string]: unknown };
}

/** A node derived from others: an observation. */
export interface DerivedNode {
  uuid: string;
  name: string;
  summary: string;
  created_at: string;
  labels: string[];
  attributes: { [key: string]: unknown };
}

/** What a thread is about. */
export interface ThreadSummary {
  uuid: string;
  thread_id: string;
  /** Empty until a model writes summaries. */
  summary: string;
  created_at: string;
}

/** What a document is about. */
export interface DocumentSummary {
  uuid: string;
  document_id: string;
  summary: string;
  created_at: string;
}

/** A summary of generation 2. */
export interface Summary {
  uuid: string;
  content: string;
  created_at: string;
}

export interface SummaryListResponse {
  summaries: Summary[];
  /** @isInt */
  row_count: number;
  /** @isInt */
  total_count: number;
}

export interface CloneGraphRequest {
  source_user_id?: string;
  target_user_id?: string;
  /** Generation 3. */
  source_graph_id?: string;
  /** Generation 3. */
  target_graph_id?: string;
  /** Generation 2. */
  source_group_id?: string;
  /** Generation 2. */
  target_group_id?: string;
}

export interface CloneGraphResponse {
  user_id?: string;
  graph_id?: string;
  group_id?: string;
  task_id?: string;
}

export interface DetectPatternsRequest {
  user_id?: string;
  graph_id?: string;
  query?: string;
  /** @isInt */
  limit?: number;
}

export interface DetectPatternsResponse {
  patterns: { [key: string]: unknown }[];
}
