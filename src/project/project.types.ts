/** For how many days things are kept; what is older is removed once a day. */
export interface ProjectRetention {
  /**
   * Messages, with what only they support; 0: for ever
   * @isInt messages_days must be a whole number
   * @minimum 0
   * @maximum 36500
   */
  messages_days?: number;
  /**
   * Facts, from when it was learnt that they had ended; 0: for ever
   * @isInt closed_facts_days must be a whole number
   * @minimum 0
   * @maximum 36500
   */
  closed_facts_days?: number;
}

export interface ProjectInfo {
  uuid: string;
  name: string;
  description: string;
  /** IANA time zone that relative dates are read in when a user has none. */
  default_time_zone: string;
  /** Identifiers that an update gives to a user attach records; otherwise they only propose. */
  identifiers_verified: boolean;
  /** Absent when messages and facts are kept for ever. */
  retention?: ProjectRetention;
  created_at: string;
}

export interface ProjectInfoResponse {
  project: ProjectInfo;
}

export interface UpdateProjectRequest {
  /** IANA time zone, for example Europe/Berlin */
  default_time_zone?: string;
  /** True when nobody can write an address into a profile that is not proven to be theirs. */
  identifiers_verified?: boolean;
  /** Takes the place of what was set before. */
  retention?: ProjectRetention;
}

export interface CreateProjectRequest {
  /** Chosen by the caller; every node of the project carries it. */
  project_id: string;
  /** Default: the id. */
  name?: string;
  description?: string;
}

export interface ProjectSummary {
  project_id: string;
  uuid: string;
  name: string;
  description: string;
  created_at: string;
}

export interface ProjectListResponse {
  projects: ProjectSummary[];
}
