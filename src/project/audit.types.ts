export interface AuditEntryInfo {
  uuid: string;
  at: string;
  /** For example `key.create`, `user.erase`, `subject.find`. */
  action: string;
  key_id: string;
  key_name: string;
  /** A random uuid or the id of a key, project or query; never an id that names a person. */
  target?: string;
  /** Ties the entry to the log of the service. */
  request_id: string;
  /** HTTP status of the answer; missing when the service died before it answered. */
  status?: number;
}

export interface AuditListResponse {
  entries: AuditEntryInfo[];
}
