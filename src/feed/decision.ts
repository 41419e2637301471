import { compareProfiles, decideMatch, type Match, profileOfUser } from '../identity/index.js';
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
 * @param known users with whom it was accepted, among others
 */
export function decideRecord(
  record: ClaimedRecord,
  candidates: readonly CandidateRow[],
  isCut: boolean,
  known: ReadonlyMap<string, CandidateRow>,
): Decision {
  const profile = JSON.parse(record.profile) as RecordProfile;
  if (profile.identifiers.length === 0 && profile.names.length === 0) return asBefore(record);
  const unproven = new Set(candidates.flatMap((user) => (user.unproven ? [user.uuid] : [])));
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
    const isWeak = isCut || profile.several === true || unproven.has(match.userUuid);
    const weighed = weigh(match, record, isWeak);
    (weighed.outcome === 'attached' ? attached : proposed).push(weighed);
  }
  for (const [userUuid, status] of decided) {
    if (status === 'accepted' && !isOfAnother(profile, known.get(userUuid))) {
      attached.push(byReview(userUuid));
    }
  }
  return { status: statusOf(attached, proposed), attached, proposed };
}

/** A version that says nothing of its person belongs to whom the one before belonged to. */
function asBefore(record: ClaimedRecord): Decision {
  const attached = record.attachments.map(({ userUuid, rule, score, agrees }) => ({
    ...{ userUuid, rule, score, agrees },
    outcome: 'attached' as const,
    disagrees: [],
  }));
  return { status: statusOf(attached, []), attached, proposed: [] };
}

/** A later version may speak of somebody else: what a person once accepted does not hold then. */
function isOfAnother(profile: RecordProfile, user: CandidateRow | undefined): boolean {
  if (user === undefined) return false;
  const { namesContradict, sharedIdentifiers } = compareProfiles(profile, profileOfUser(user));
  return namesContradict && sharedIdentifiers.length === 0;
}

/**
 * @param isWeak a name may not decide: not all who resemble the record were looked at, it names
 *   several people, or the user's own name came by an update
 */
function weigh(match: UserMatch, record: ClaimedRecord, isWeak: boolean): UserMatch {
  if (match.outcome !== 'attached') return match;
  if (match.rule !== 'identifier') {
    return isWeak ? { ...match, outcome: 'proposed', rule: 'similar_profile' } : match;
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
