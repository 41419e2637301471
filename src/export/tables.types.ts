export enum TableName {
  users = 'users',
  sessions = 'sessions',
  messages = 'messages',
  episodes = 'episodes',
  entities = 'entities',
  facts = 'facts',
  evidence = 'evidence',
  attachments = 'attachments',
  deletions = 'deletions',
}

export interface TablePage {
  table: string;
  /** In the order of the columns of a file. */
  columns: string[];
  rows: { [column: string]: unknown }[];
  /** The next page begins here; missing on the last page. */
  next_cursor?: string;
  /**
   * What the next run gives as `since`: a minute before this run began, since what is being
   * written while a table is read may carry an earlier time. Rows that come twice are the same.
   */
  next_since: string;
}
