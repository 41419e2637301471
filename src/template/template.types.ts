export interface CreateContextTemplateRequest {
  /** The caller's own id of the template: at most 100 characters. */
  template_id: string;
  /**
   * At most 1,200 characters. `%{user_summary}`, `%{edges limit=10}` and `%{entities limit=5}`
   * are replaced by what they name.
   */
  template: string;
}

export interface UpdateContextTemplateRequest {
  /** As for a new template. */
  template: string;
}

export interface ContextTemplateResponse {
  uuid: string;
  template_id: string;
  template: string;
}

export interface ListContextTemplatesResponse {
  templates: ContextTemplateResponse[];
}

/** The parts of a context that a template can show. */
export type TemplateVariableName =
  'user_summary' | 'edges' | 'entities' | 'episodes' | 'observations' | 'thread_summaries';

/** What stands for a part of the context in a template. */
export interface TemplateVariable {
  name: TemplateVariableName;
  /** The most things to show. Absent: as many as the context has. */
  limit?: number;
  /** Entity or edge types to show. Absent: all. */
  types?: string[];
  includeAttributes?: boolean;
}
