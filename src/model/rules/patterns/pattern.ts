import type { Clause } from '../record.js';

/**
 * One shape of a verb phrase. Patterns are looked up by the verb, so that a clause meets only the
 * few that can match; `then` returns whether it wrote something.
 */
export interface Pattern {
  /** Lemmas, separated by spaces. */
  verbs: string;
  /** What must follow the verb. Anchored, and without nested repetition: text may be hostile. */
  after: RegExp;
  then: (clause: Clause, match: RegExpExecArray) => boolean;
}

/** "My X is Y": a noun that belongs to somebody, and what is said of it. */
export interface ThingPattern {
  noun: RegExp;
  then: (clause: Clause, value: string, noun: RegExpExecArray) => boolean;
}
