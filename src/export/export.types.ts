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
}
