/** What was erased and that nothing of it is left. Holds no personal data. */
export interface ErasureReceipt {
  /** Of this shape: 1 */
  version: number;
  erasure_id: string;
  project_id: string;
  /** user, session, graph, subject or retention */
  kind: string;
  /** The random id of what was erased. */
  erased_uuid: string;
  /** The random id of its graph. */
  graph_uuid: string;
  /** Keyed hash of the id that it had; `/erasures/find` makes the same. */
  subject_hash?: string;
  requested_at: string;
  completed_at: string;
  /** How many nodes of each label were there when the erasure began. */
  erased: Record<string, number>;
  /** How many were left when it ended: zero of each. */
  remaining: Record<string, number>;
  /** Records of business data that are also about others: this one's part of them is struck out. */
  records_redacted: number;
  /** Episodes, facts and entities of other graphs that held an identifier of the erased. */
  traces_elsewhere: number;
  /** Whether those were removed (`?shared=erase`), or only counted. */
  traces_erased: boolean;
  /** Identifiers that are refused from now on (`?suppress=true`). */
  suppressed_identifiers: number;
}

/** A receipt with what proves that it was not changed. */
export interface SignedReceipt {
  receipt: ErasureReceipt;
  /** Ed25519 */
  algorithm: string;
  key_id: string;
  /** Base64, of the receipt as JSON without spaces and with its keys in order. */
  signature: string;
}

/** An erasure that was asked for. */
export interface Erasure {
  erasure_id: string;
  kind: string;
  /** erasing or complete */
  status: string;
  requested_at: string;
  completed_at?: string;
  receipt?: SignedReceipt;
}

export interface ErasureListResponse {
  erasures: Erasure[];
  row_count: number;
  total_count: number;
}

/** One of them: the id that the erased had, or by what somebody who was no user was erased. */
export interface FindErasureRequest {
  email?: string;
  phone?: string;
  user_id?: string;
  session_id?: string;
  graph_id?: string;
}

export interface FoundErasuresResponse {
  erasures: Erasure[];
}

/** Who signs receipts. */
export interface ErasureKeyResponse {
  /** Ed25519 */
  algorithm: string;
  key_id: string;
  /** PEM */
  public_key: string;
}

/** The answer to a deletion. */
export interface ErasedResponse {
  /** OK */
  message: string;
  /** With `?wait=true`, when the erasure has ended within two minutes. */
  receipt?: SignedReceipt;
}

/** An identifier that is refused, known by a keyed hash alone. */
export interface Suppression {
  uuid: string;
  /** email, phone or userId */
  kind: string;
  erasure_id: string;
  created_at: string;
  /** How many records and users were refused for it. */
  refused: number;
  refused_at?: string;
}

export interface SuppressionListResponse {
  suppressions: Suppression[];
  row_count: number;
  total_count: number;
}

/** Somebody who is no user: one of the three. */
export interface SubjectRequest {
  email?: string;
  phone?: string;
  user_id?: string;
}

/** A record that carries an identifier. */
export interface ExportedRecord {
  uuid: string;
  source?: string;
  type?: string;
  key?: string;
  at: string;
  data: Record<string, unknown>;
}

/** Something in a graph that holds an identifier. */
export interface ExportedTrace {
  /** episode, fact or entity */
  kind: string;
  uuid: string;
  graph_uuid: string;
  text: string;
}

export interface SubjectExport {
  /** kith.subject */
  schema: string;
  /** 1 */
  version: number;
  records: ExportedRecord[];
  traces: ExportedTrace[];
}
