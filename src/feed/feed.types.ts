/** Whom a record was attached to, or is proposed for. */
export interface RecordUser {
  user_id: string;
  /** What decided: identifier, name_and_date_of_birth, review … */
  rule: string;
  /** 0 to 1 */
  score: number;
}

/** What became of one record. */
export interface RecordStatus {
  /** Its place in what was sent, from 1; in a CSV the header is not counted. */
  number: number;
  /**
   * attached, proposed (a person has to decide), ambiguous (an identifier of several users),
   * waiting (for its user), unchanged, late (older than what is stored), deleted, unknown (a
   * deletion of what is not there), rejected
   */
  status: string;
  record_uuid?: string;
  users?: RecordUser[];
  /** Why it was rejected. */
  reason?: string;
}

export interface BusinessDataResponse {
  records: RecordStatus[];
  /** How many records have each status. */
  counts: Record<string, number>;
}

/** A record of business data in the graph of a user. */
export interface Attachment {
  uuid: string;
  record_uuid: string;
  source?: string;
  type?: string;
  key?: string;
  /** What decided. */
  rule: string;
  /** Kind of the identifier that decided. */
  identifier_kind?: string;
  /** 0 to 1 */
  score: number;
  /** What agreed, by name. */
  agrees: string[];
  attached_at: string;
  /** When the record is from. */
  at: string;
  /** False until its facts are in the graph. */
  processed: boolean;
  data: Record<string, unknown>;
}

export interface AttachmentListResponse {
  attachments: Attachment[];
  row_count: number;
}

/** A record that a person has to give to a user, or not. */
export interface Review {
  uuid: string;
  /** open, accepted or rejected */
  status: string;
  record_uuid: string;
  user_id: string;
  source?: string;
  type?: string;
  key?: string;
  rule: string;
  identifier_kind?: string;
  score: number;
  agrees: string[];
  disagrees: string[];
  created_at: string;
  decided_at?: string;
  data: Record<string, unknown>;
}

export interface ReviewListResponse {
  reviews: Review[];
  row_count: number;
  total_count: number;
}

export interface ReviewDecisionResponse {
  uuid: string;
  status: string;
  record_uuid: string;
  user_id: string;
}

/** One of the three. */
export interface FindSubjectRequest {
  email?: string;
  phone?: string;
  user_id?: string;
}

export interface SubjectUser {
  user_id: string;
  name: string;
  /** An update gave the identifier to the user, and nothing has proven it. */
  unverified: boolean;
}

export interface SubjectRecord {
  record_uuid: string;
  /** attached, proposed, ambiguous or waiting */
  status: string;
  source?: string;
  type?: string;
  key?: string;
  /** Users that it is attached to. */
  user_ids: string[];
  /** Reviews about it, decided ones too. */
  review_uuids: string[];
}

export interface SubjectGraph {
  graph_uuid: string;
  /** Whose it is, if it is a user's. */
  user_id?: string;
  graph_id?: string;
  /** How many episodes hold the identifier. */
  episodes: number;
}

/** Everything of the project that carries an identifier. */
export interface FindSubjectResponse {
  users: SubjectUser[];
  records: SubjectRecord[];
  graphs: SubjectGraph[];
}
