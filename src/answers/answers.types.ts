export interface ClassifySessionRequest {
  /** Name of the classifier. */
  name: string;
  classes: string[];
  instruction?: string;
  /**
   * Messages to look at.
   * @isInt
   */
  last_n?: number;
  persist?: boolean;
}

export interface SessionClassification {
  label: string;
  class: string;
}

export interface ExtractDataRequest {
  /**
   * Messages to look at.
   * @isInt
   */
  last_n: number;
  /** JSON schema of what to extract. */
  model_schema: string;
  current_date_time?: string;
  validate?: boolean;
}

export interface Question {
  question: string;
}
