import type { Identifier } from './identifiers.js';

/** What is known of a person: of a user, or of whom a record speaks. */
export interface Profile {
  /** Normalised (`normaliseIdentifier`). */
  identifiers: readonly Identifier[];
  /** Full names, or the part that is known, as written. */
  names: readonly string[];
  /** `YYYY-MM-DD`. */
  dateOfBirth?: string | undefined;
  /** What many people share and few have several of: city, postal code. Compared folded. */
  attributes?: Readonly<Record<string, string>> | undefined;
}

/** A user that a record may belong to. */
export interface Candidate {
  /** Names the user in the decision. */
  id: string;
  profile: Profile;
}

/** Addresses of a profile, normalised. */
export const emailsOf = (profile: Profile): string[] =>
  profile.identifiers.filter(({ kind }) => kind === 'email').map(({ value }) => value);
