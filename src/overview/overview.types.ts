/** How many there are, in the project of the key. */
export interface OverviewCounts {
  /** @isInt */
  users: number;
  /** @isInt */
  sessions: number;
  /** Graphs that belong to no user. @isInt */
  graphs: number;
  /** @isInt */
  messages: number;
  /** Messages and everything else that was said or added. @isInt */
  episodes: number;
  /** Ended ones included. @isInt */
  facts: number;
  /** @isInt */
  entities: number;
}

/** What has been accepted and not been read. */
export interface OverviewBacklog {
  /** Jobs that wait. @isInt */
  pending: number;
  /** When the one that waits longest was accepted. */
  oldest_pending_at?: string;
  /** Jobs that failed too often; `GET /jobs` lists them. @isInt */
  parked: number;
  /** Proposed matches that a person has to decide. @isInt */
  open_reviews: number;
}

export interface OverviewVersions {
  kith: string;
  neo4j: string;
  neo4j_edition: string;
  node: string;
}

/** What this service can do. */
export interface OverviewCapabilities {
  /** The reader of text: rules, or a language model. */
  extractor: string;
  /** Which model makes vectors; absent when search goes by words only. */
  embedding_model?: string;
  /** Whether calls that need a language model are answered. */
  language_model: boolean;
  /** What texts are taken to be in: en, or other. */
  language: string;
  /** Whether the database filters inside of its vector index. */
  vector_filter: boolean;
}

export interface OverviewResponse {
  counts: OverviewCounts;
  /** When the counts of messages, episodes, facts and entities were taken. */
  counted_at: string;
  backlog: OverviewBacklog;
  versions: OverviewVersions;
  capabilities: OverviewCapabilities;
}
