/** Shapes of the wire that several nouns answer with. */

/** The wire's answer to what has no result of its own; errors have the same shape. */
export interface SuccessResponse {
  message: string;
}

/** How facts are rated; kept for generation 2. */
export interface FactRatingExamples {
  high?: string;
  medium?: string;
  low?: string;
}

export interface FactRatingInstruction {
  instruction?: string;
  examples?: FactRatingExamples;
}

/** A node of a graph. */
export interface EntityNode {
  uuid: string;
  name: string;
  summary: string;
  created_at: string;
  labels: string[];
  attributes: { [key: string]: unknown };
  /** How well it fits, in a search. */
  score?: number;
  /** From 0 to 1, with the reranker cross_encoder. */
  relevance?: number;
}

/** A fact, as the wire has it: an edge between two nodes. */
export interface EntityEdge {
  uuid: string;
  /** Predicate in UPPER_SNAKE. */
  name: string;
  /** The fact as a sentence. */
  fact: string;
  created_at: string;
  source_node_uuid: string;
  /** The subject itself when the fact is about a literal value. */
  target_node_uuid: string;
  source_node_name: string;
  target_node_name: string;
  /** True in the world from. */
  valid_at?: string;
  /** True in the world until. */
  invalid_at?: string;
  /** When Kith learned that it had ended. */
  expired_at?: string;
  /** Uuids of the episodes that say it. */
  episodes: string[];
  attributes: { [key: string]: unknown };
  score?: number;
  relevance?: number;
}

/** Something that was said or added. */
export interface Episode {
  uuid: string;
  content: string;
  created_at: string;
  processed: boolean;
  /** text, json, message or fact_triple */
  source: string;
  source_description?: string;
  session_id?: string;
  thread_id?: string;
  document_id?: string;
  role?: string;
  role_type?: string;
  metadata: { [key: string]: unknown };
  task_id?: string;
  score?: number;
  relevance?: number;
}

/** A comparison of a date. `date` is needed unless the operator asks for null. */
export interface DateFilter {
  /** =, <>, >, <, >=, <=, IS NULL, IS NOT NULL */
  comparison_operator: string;
  /** ISO 8601 */
  date?: string;
}

/** A comparison of an attribute. `property_value` is needed unless the operator asks for null. */
export interface PropertyFilter {
  /** =, <>, >, <, >=, <=, CONTAINS, IN, IS NULL, IS NOT NULL */
  comparison_operator: string;
  property_name: string;
  property_value?: unknown;
}

/** Filters joined by `and` or `or`, with groups of the same kind inside. */
export interface MetadataFilterGroup {
  /** and, or */
  type: string;
  filters?: PropertyFilter[];
  groups?: MetadataFilterGroup[];
}

/** Narrows searches and lists. The lists inside of one filter mean "any of". */
export interface SearchFilters {
  node_labels?: string[];
  edge_types?: string[];
  exclude_node_labels?: string[];
  exclude_edge_types?: string[];
  edge_uuids?: string[];
  connected_node_uuids?: string[];
  source_node_uuids?: string[];
  target_node_uuids?: string[];
  episode_uuids?: string[];
  /** Outer lists mean OR, inner ones AND. */
  created_at?: DateFilter[][];
  valid_at?: DateFilter[][];
  invalid_at?: DateFilter[][];
  expired_at?: DateFilter[][];
  /** On attributes of facts and nodes; all must fit. */
  property_filters?: PropertyFilter[];
  /** What other than episodes is found must be said by an episode with such metadata. */
  episode_metadata_filters?: MetadataFilterGroup;
}
