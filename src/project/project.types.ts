export interface ProjectInfo {
  uuid: string;
  name: string;
  description: string;
  /** IANA time zone that relative dates are read in when a user has none. */
  default_time_zone: string;
  created_at: string;
}

export interface ProjectInfoResponse {
  project: ProjectInfo;
}

export interface UpdateProjectRequest {
  /** IANA time zone, for example Europe/Berlin */
  default_time_zone?: string;
}
