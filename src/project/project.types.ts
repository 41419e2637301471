export interface ProjectInfo {
  uuid: string;
  name: string;
  description: string;
  /** IANA time zone that relative dates are read in when a user has none. */
  default_time_zone: string;
  /** Identifiers that an update gives to a user attach records; otherwise they only propose. */
  identifiers_verified: boolean;
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
