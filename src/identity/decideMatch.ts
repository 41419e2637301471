import { compareProfiles, type Evidence } from './evidence.js';
import type { Candidate, Profile } from './profile.js';

/** Why a record was attached or proposed; stored with the attachment and shown. */
export type MatchRule =
  /** An identifier of the record is that of one user. */
  | 'identifier'
  /** An identifier is held by several users: a person has to say whose it is. */
  | 'shared_identifier'
  /**
   * The identifier is the user's, but the name is somebody else's, and so is the date of birth, or
   * the identifier is one that people share.
   */
  | 'contradicted_identifier'
  | 'name_and_date_of_birth'
  | 'name_and_near_email'
  /** Several users agree equally well. */
  | 'several_candidates'
  /** A name, or parts of one with something else: never enough alone. */
  | 'similar_profile';

export interface Match {
  candidateId: string;
  outcome: 'attached' | 'proposed';
  rule: MatchRule;
  /** Kind of the identifier that decided or has to be cleared. */
  identifierKind?: string;
  /** 0 to 1: how sure. */
  score: number;
  /** Attributes that agree and that do not, by name, for people who look at it. */
  agrees: string[];
  disagrees: string[];
}

export interface MatchDecision {
  /** `attached` if at least one match is; then there may still be proposals beside it. */
  outcome: 'attached' | 'proposed' | 'none';
  /** Best first. */
  matches: Match[];
}

/** Proposals for one record: a person looks at a few, not at every Smith. */
const proposalsMax = 5;
/** What is proposed however many others resemble the record. An equal name alone has 0.8. */
const proposalScoreMin = 0.6;
/** What is proposed when nobody else resembles the record nearly as much. */
const loneProposalScoreMin = 0.35;
/** How far such a one must be ahead: among a million users a common name never is. */
const loneProposalLeadMin = 0.15;
/** A proposal is never as sure as a decision. */
const proposalScoreMax = 0.95;
/** Attributes such as the city that are counted at most. */
const countedAttributesMax = 2;

/** What each agreement adds to a proposal's score, and each conflict takes from it. */
const weights = {
  name: { same: 0.8, similar: 0.8, alike: 0.8, part: 0.35, unknown: 0.2, different: 0.05 },
  email: { same: 0.5, strong: 0.5, weak: 0.35, faint: 0.25, unknown: 0, different: -0.3 },
  dateOfBirth: { same: 0.3, near: 0.15, close: 0.05, unknown: 0, far: -0.2, different: -0.4 },
  attribute: 0.1,
} as const;

interface Compared {
  candidate: Candidate;
  evidence: Evidence;
}

/**
 * Decides whose a record is. An identifier decides, for each user that one of the record's names;
 * one that several users hold decides nothing. Without any, an equal name decides together with a
 * date of birth or a near-equal e-mail, if nothing speaks against it and only one user agrees so.
 * All else is proposed at most: a wrong attachment shows one person's data to another.
 */
export function decideMatch(record: Profile, candidates: readonly Candidate[]): MatchDecision {
  const compared = candidates.map((candidate) => ({
    candidate,
    evidence: compareProfiles(record, candidate.profile),
  }));
  const byIdentifier = identifierMatches(compared);
  if (byIdentifier.length > 0) return decision(byIdentifier);
  const deciding = compared.flatMap((one) => {
    const rule = decidingRule(one.evidence);
    return rule === undefined ? [] : [{ ...one, rule }];
  });
  const [only] = deciding;
  if (only && deciding.length === 1) {
    return decision([match(only, 'attached', only.rule, attachmentScores[only.rule])]);
  }
  return decision(proposals(compared, deciding.length > 1));
}

const attachmentScores = { name_and_date_of_birth: 0.97, name_and_near_email: 0.96 } as const;

function decision(matches: Match[]): MatchDecision {
  matches.sort(
    (a, b) =>
      Number(b.outcome === 'attached') - Number(a.outcome === 'attached') ||
      b.score - a.score ||
      (a.candidateId < b.candidateId ? -1 : 1),
  );
  return { outcome: matches[0]?.outcome ?? 'none', matches };
}

function identifierMatches(compared: readonly Compared[]): Match[] {
  const holders = new Map<string, number>();
  const keyOf = (kind: string, value: string): string => `${kind}\n${value}`;
  for (const { evidence } of compared) {
    for (const { kind, value } of evidence.sharedIdentifiers) {
      holders.set(keyOf(kind, value), (holders.get(keyOf(kind, value)) ?? 0) + 1);
    }
  }
  return compared.flatMap((one) => {
    const shared = one.evidence.sharedIdentifiers;
    const [first] = shared;
    if (!first) return [];
    const own = shared.find(({ kind, value }) => holders.get(keyOf(kind, value)) === 1);
    if (!own) return [match(one, 'proposed', 'shared_identifier', 0.5, first.kind)];
    const { namesContradict, dateOfBirth } = one.evidence;
    const isOthersBirth = dateOfBirth === 'different' || dateOfBirth === 'far';
    const isShareable = shared.every(({ kind, value }) => isOftenShared(kind, value));
    if (namesContradict && (isOthersBirth || isShareable)) {
      return [match(one, 'proposed', 'contradicted_identifier', 0.7, own.kind)];
    }
    return [match(one, 'attached', 'identifier', 1, own.kind)];
  });
}

/** Mailboxes of a function; whoever writes from one may be anybody there. */
const functionMailbox =
  /^(?:accounts?|admin|billing|bookings?|contact|enquir(?:y|ies)|family|hello|help|hr|info|invoices?|mail|office|orders?|reception|sales|service|shop|support|team)[._+-]?[^@]{0,12}@/;

/** A household has one phone, a shop one mailbox: another name there is another person. */
const isOftenShared = (kind: string, value: string): boolean =>
  kind === 'phone' || (kind === 'email' && functionMailbox.test(value));

function decidingRule(evidence: Evidence): keyof typeof attachmentScores | undefined {
  const { name, email, dateOfBirth, agreeingAttributes } = evidence;
  const forbids = ['different', 'far', 'close', 'faint'];
  if (name !== 'same' || forbids.includes(dateOfBirth) || forbids.includes(email)) return undefined;
  if (dateOfBirth === 'same') return 'name_and_date_of_birth';
  const isBacked = dateOfBirth === 'near' || agreeingAttributes.length > 0;
  const isNear = email === 'strong' || (email === 'weak' && isBacked);
  return isNear ? 'name_and_near_email' : undefined;
}

function proposals(compared: readonly Compared[], areSeveral: boolean): Match[] {
  const scored = compared
    .map((one) => ({ ...one, score: proposalScore(one.evidence) }))
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1));
  const [best, next] = scored;
  const lead = (best?.score ?? 0) - Math.max(next?.score ?? 0, 0);
  return scored
    .filter((one) => {
      if (one.score >= proposalScoreMin) return true;
      const isLone = one === best && lead >= loneProposalLeadMin;
      return isLone && one.score >= loneProposalScoreMin && !isOnlyNamesake(one.evidence);
    })
    .slice(0, proposalsMax)
    .map((one) => {
      const isOneOfSeveral = areSeveral && decidingRule(one.evidence) !== undefined;
      const rule = isOneOfSeveral ? 'several_candidates' : 'similar_profile';
      return match(one, 'proposed', rule, Math.min(one.score, proposalScoreMax));
    });
}

/** Another address, and nothing but the name in common: somebody else of that name. */
const isOnlyNamesake = ({ email, dateOfBirth, agreeingAttributes }: Evidence): boolean =>
  email === 'different' &&
  dateOfBirth !== 'same' &&
  dateOfBirth !== 'near' &&
  agreeingAttributes.length === 0;

function proposalScore(evidence: Evidence): number {
  const { name, nameSimilarity, email, dateOfBirth, agreeingAttributes } = evidence;
  if (evidence.namesContradict && email !== 'strong') return 0;
  // Two random addresses of one domain are often alike: a faint likeness only backs other signs.
  if (email === 'faint' && !hasOtherSigns(evidence)) return 0;
  const share = name === 'similar' || name === 'alike' ? nameSimilarity : 1;
  const attributes = Math.min(agreeingAttributes.length, countedAttributesMax);
  const score =
    weights.name[name] * share +
    weights.email[email] +
    weights.dateOfBirth[dateOfBirth] +
    weights.attribute * attributes;
  return Math.round(score * 1000) / 1000;
}

const hasOtherSigns = ({ name, dateOfBirth, agreeingAttributes }: Evidence): boolean =>
  (name !== 'unknown' && name !== 'different') ||
  dateOfBirth === 'same' ||
  dateOfBirth === 'near' ||
  agreeingAttributes.length > 0;

function match(
  { candidate, evidence }: Compared,
  outcome: Match['outcome'],
  rule: MatchRule,
  score: number,
  identifierKind?: string,
): Match {
  const { name, email, dateOfBirth, agreeingAttributes, sharedIdentifiers } = evidence;
  const agrees = [
    ...sharedIdentifiers.map(({ kind }) => kind),
    ...(name === 'different' || name === 'unknown' ? [] : [`name (${name})`]),
    ...(email === 'strong' || email === 'weak' ? ['email (near)'] : []),
    ...(dateOfBirth === 'same' ? ['dateOfBirth'] : []),
    ...(dateOfBirth === 'near' ? ['dateOfBirth (near)'] : []),
    ...agreeingAttributes,
  ];
  const all = { name, email, dateOfBirth };
  const disagrees = Object.entries(all).flatMap(([attribute, verdict]) =>
    verdict === 'different' || verdict === 'far' ? [attribute] : [],
  );
  const kind = identifierKind === undefined ? {} : { identifierKind };
  return { candidateId: candidate.id, outcome, rule, ...kind, score, agrees, disagrees };
}
