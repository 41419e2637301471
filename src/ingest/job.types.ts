export interface Job {
  uuid: string;
  /** pending or parked */
  status: string;
  graph_uuid: string;
  episode_uuid: string;
  /** @isInt */
  attempts: number;
  /** Why it failed the last time; no personal data. */
  error?: string;
  created_at: string;
  failed_at?: string;
}

export interface JobListResponse {
  jobs: Job[];
  /** @isInt */
  total_count: number;
  /** @isInt */
  row_count: number;
}

export interface RetryJobResponse {
  uuid: string;
  episode_uuid: string;
  /** Later jobs of the same graph have been done already: this one comes after them. */
  out_of_order: boolean;
}

export interface TaskError {
  code: string;
  message: string;
}

export interface TaskProgress {
  stage: string;
  message: string;
}

export interface GetTaskResponse {
  task_id: string;
  /** pending, processing, succeeded or failed */
  status: string;
  type: string;
  created_at: string;
  updated_at: string;
  completed_at?: string;
  error?: TaskError;
  progress: TaskProgress;
}
