type Fields = { [key: string]: unknown };

/** What an export holds; docs/erasure.md has the fields of each part. */
export interface UserExport {
  schema: string;
  /**
   * Of the schema.
   * @isInt
   */
  version: number;
  user: Fields;
  sessions: Fields[];
  /** Messages among them. */
  episodes: Fields[];
  entities: Fields[];
  facts: Fields[];
  records: Fields[];
  /** What was proposed about records, and what a person decided. */
  reviews: Fields[];
  /** Types and instructions of this graph alone. */
  settings: Fields[];
}

/** What an import has written. */
export interface ImportResponse {
  user_id: string;
  graph_uuid: string;
  sessions: number;
  /** Messages among them. */
  episodes: number;
  entities: number;
  facts: number;
  records: number;
  reviews: number;
  settings: number;
}
