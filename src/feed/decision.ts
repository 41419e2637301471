import { decideMatch, type Match, profileOfUser } from '../identity/index.js';
import type { CandidateRow, ClaimedRecord } from './feed.queries.js';
import type { RecordProfile } from './record.js';

/** A match with the user it is about. */
export interface UserMatch extends Omit<Match, 'candidateId' | 'rule'> {
  userUuid: string;
  rule: string;
}

export type DecidedStatus = 'attached' | 'proposed' | 'ambiguous' | 'waiting';

/** What is to become of a record. */
export interface Decision {
  status: DecidedStatus;
  attached: UserMatch[];
  proposed: UserMatch[];
}

/**
 * Decides whose a record is: by `decideMatch`, by what people have decided before, and by whether
 * an identifier was proven. Pure.
 *
 * @param isCut not all users that resemble the record were looked at: none can be the only one
 */
export function decideRecord(
  record: ClaimedRecord,
  candidates: readonly CandidateRow[],
  isCut: boolean,
): Decision {
  const profile = JSON.parse(record.profile) as RecordProfile;
  const matches = decideMatch(
    profile,
    candidates.map((user) => ({ id: user.uuid, profile: profileOfUser(user) })),
  ).matches.map(({ candidateId, ...match }) => ({ ...match, userUuid: candidateId }));
  const decided = new Map(record.reviews.map(({ userUuid, status }) => [userUuid, status]));
  const attached: UserMatch[] = [];
  const proposed: UserMatch[] = [];
  for (const match of matches) {
    const status = decided.get(match.userUuid);
    if (status === 'rejected' || status === 'accepted') continue;
    const weighed = weigh(match, record, isCut);
    (weighed.outcome === 'attached' ? attached : proposed).push(weighed);
  }
  for (const [userUuid, status] of decided) {
    if (status === 'accepted') attached.push(byReview(userUuid));
  }
  return { status: statusOf(attached, proposed), attached, proposed };
}

function weigh(match: UserMatch, record: ClaimedRecord, isCut: boolean): UserMatch {
  if (match.outcome !== 'attached') return match;
  if (match.rule !== 'identifier') {
    return isCut ? { ...match, outcome: 'proposed', rule: 'several_candidates' } : match;
  }
  return isProven(match.userUuid, record)
    ? match
    : { ...match, outcome: 'proposed', rule: 'unverified_identifier', score: 0.6 };
}

/** Whether one of the shared identifiers is this user's alone, and not by an update only. */
function isProven(userUuid: string, { holders }: ClaimedRecord): boolean {
  return holders.some(
    (held) =>
      held.userUuid === userUuid &&
      !held.proposesOnly &&
      holders.filter(({ kind, value }) => kind === held.kind && value === held.value).length === 1,
  );
}

const byReview = (userUuid: string): UserMatch => ({
  userUuid,
  outcome: 'attached',
  rule: 'review',
  score: 1,
  agrees: [],
  disagrees: [],
});

function statusOf(attached: readonly UserMatch[], proposed: readonly UserMatch[]): DecidedStatus {
  if (attached.length > 0) return 'attached';
  if (proposed.some(({ rule }) => rule === 'shared_identifier')) return 'ambiguous';
  return proposed.length > 0 ? 'proposed' : 'waiting';
}
