/** What of a user says who the person is. */
export interface IdentifyingUser {
  userId: string;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  /** As stored: one JSON text. */
  metadata: string;
}

/** By what records find a user: written in the transaction that writes the user. */
export interface UserIdentity {
  /** Normalised, and each once. */
  identifiers: readonly { kind: string; value: string }[];
  blockingKeys: readonly string[];
}

/** Reads a user; what compares people is a room of its own. */
export type Identify = (user: IdentifyingUser) => UserIdentity;
