import type { EntityEdge, Episode } from '../wire.types.js';

/** Why a fact is known, and what became of it. */
export interface FactEvidenceResponse {
  fact: EntityEdge;
  /** What says it, newest first. */
  evidence: Episode[];
  /** What ended it, newest first. */
  closed_by: Episode[];
  /** Facts that took its place. */
  superseded_by: EntityEdge[];
  /** Facts whose place it took. */
  supersedes: EntityEdge[];
  /** There is more of one of them than one answer holds. */
  truncated: boolean;
}
