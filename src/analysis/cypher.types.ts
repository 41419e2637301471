export interface RunCypherRequest {
  /** One statement that reads. */
  query: string;
  parameters?: { [name: string]: unknown };
  /**
   * Rows at most; 10000 is the most there is.
   * @isInt limit must be a whole number
   * @minimum 1
   * @maximum 10000
   */
  limit?: number;
}

export interface RunLibraryRequest {
  /** All but `projectId`, which is that of the key. */
  parameters?: { [name: string]: unknown };
  /** Another project: for the root key alone. */
  project_id?: string;
  /**
   * Rows at most; 10000 is the most there is.
   * @isInt limit must be a whole number
   * @minimum 1
   * @maximum 10000
   */
  limit?: number;
}

export interface CypherResponse {
  columns: string[];
  rows: { [column: string]: unknown }[];
  /** Rows are missing: there were more than `limit`, or more bytes than an answer may have. */
  truncated: boolean;
}

export interface LibraryParameter {
  name: string;
  description: string;
  /** As JSON; missing when a value must be given. */
  default?: string;
}

export interface LibraryQueryInfo {
  name: string;
  question: string;
  parameters: LibraryParameter[];
}

export interface LibraryListResponse {
  queries: LibraryQueryInfo[];
}
