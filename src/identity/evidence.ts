import { similarity as jaroWinkler } from 'talisman/metrics/jaro-winkler.js';
import type { Identifier } from './identifiers.js';
import { foldName, parseName, sameName, wordsOf } from './names.js';
import { isWordOf, nameSimilarity, namesContradict } from './nameSimilarity.js';
import { emailNearness, type EmailNearness } from './nearEmail.js';
import { emailsOf, type Profile } from './profile.js';

/** What comparing a record with a user shows, attribute by attribute. */
export interface Evidence {
  sharedIdentifiers: Identifier[];
  /**
   * `similar`: what a name alone is proposed for. `alike`: what is worth a look beside other
   * signs. `part`: one of the names is a single word, and the other has it.
   */
  name: 'same' | 'similar' | 'alike' | 'part' | 'different' | 'unknown';
  /** 0 to 1: the best pair of names. */
  nameSimilarity: number;
  /** No name of one can be the other's person. */
  namesContradict: boolean;
  email: 'same' | Exclude<EmailNearness, 'none'> | 'different' | 'unknown';
  /**
   * `near`: one of day, month and year differs, or day and month are swapped. `close`: a few weeks
   * apart, or every part off by one at most. `far`: two parts differ by more. Of two people's
   * dates, one pair in a hundred is near or close.
   */
  dateOfBirth: 'same' | 'near' | 'close' | 'far' | 'different' | 'unknown';
  /** Names of the other attributes that agree. */
  agreeingAttributes: string[];
}

/**
 * Names at least this alike are proposed. Chosen as the least with which one slip in one of two
 * words of usual length still passes, and a different given name does not.
 */
export const nameSimilarityMin = 0.85;
/** Names less alike than this are different ones. */
const nameAlikeMin = 0.7;
/** A name that only an address spells is worth a look, no more. */
const impliedNameSimilarityMax = nameAlikeMin;
const dayMilliseconds = 86_400_000;
/** Dates of birth at most this far apart may be one, misread. */
const closeBirthDaysMax = 45;
/** Towns and streets at least this alike count as the same. */
const attributeSimilarityMin = 0.92;
/** Values of one kind that are compared; more in one record are a list, not a person's. */
const comparedValuesMax = 10;

/** Compares what a record says with what is known of a user. */
export function compareProfiles(record: Profile, user: Profile): Evidence {
  return {
    sharedIdentifiers: record.identifiers.filter(({ kind, value }) =>
      user.identifiers.some((other) => other.kind === kind && other.value === value),
    ),
    ...compareNamesOf(record, user),
    namesContradict: contradict(record.names, user.names),
    email: compareEmails(emailsOf(record), emailsOf(user)),
    dateOfBirth: compareDates(record.dateOfBirth, user.dateOfBirth),
    agreeingAttributes: agreeingAttributes(record.attributes ?? {}, user.attributes ?? {}),
  };
}

function compareNamesOf(record: Profile, user: Profile): Pick<Evidence, 'name' | 'nameSimilarity'> {
  const found = compareNames(record.names, user.names);
  if (found.nameSimilarity >= impliedNameSimilarityMax) return found;
  const written = [...record.names, ...impliedNames(record)];
  const implied = compareNames(written, [...user.names, ...impliedNames(user)]);
  if (implied.name !== 'same' && implied.name !== 'similar') return found;
  return { name: 'alike', nameSimilarity: impliedNameSimilarityMax };
}

/** The name that an address spells: oliver.atkinson82@ is written by an Oliver Atkinson. */
function impliedNames(profile: Profile): string[] {
  return emailsOf(profile).flatMap((email) => {
    const found = /^(\p{L}+)[._-](\p{L}{3,})\d*@/u.exec(email);
    return found ? [`${found[1]} ${found[2]}`] : [];
  });
}

function compareNames(
  names: readonly string[],
  others: readonly string[],
): Pick<Evidence, 'name' | 'nameSimilarity'> {
  const order = ['unknown', 'different', 'part', 'alike', 'similar', 'same'] as const;
  let best: Pick<Evidence, 'name' | 'nameSimilarity'> = { name: 'unknown', nameSimilarity: 0 };
  for (const name of names.slice(0, comparedValuesMax)) {
    for (const other of others.slice(0, comparedValuesMax)) {
      const found = compareTwoNames(name, other);
      const rank = order.indexOf(found.name) - order.indexOf(best.name);
      if (rank > 0 || (rank === 0 && found.nameSimilarity > best.nameSimilarity)) best = found;
    }
  }
  return best;
}

function compareTwoNames(a: string, b: string): Pick<Evidence, 'name' | 'nameSimilarity'> {
  const [words, others] = [wordsOf(parseName(a)), wordsOf(parseName(b))];
  if (words.length === 0 || others.length === 0) return { name: 'unknown', nameSimilarity: 0 };
  const alike = nameSimilarity(a, b);
  if (words.length === 1 || others.length === 1) {
    const isPart = words.length === 1 ? isWordOf(a, b) : isWordOf(b, a);
    return { name: isPart ? 'part' : 'different', nameSimilarity: alike };
  }
  if (sameName(a, b)) return { name: 'same', nameSimilarity: Math.max(alike, nameSimilarityMin) };
  if (alike >= nameSimilarityMin) return { name: 'similar', nameSimilarity: alike };
  return { name: alike >= nameAlikeMin ? 'alike' : 'different', nameSimilarity: alike };
}

const contradict = (names: readonly string[], others: readonly string[]): boolean =>
  names.length > 0 &&
  others.length > 0 &&
  names
    .slice(0, comparedValuesMax)
    .every((name) =>
      others.slice(0, comparedValuesMax).every((other) => namesContradict(name, other)),
    );

function compareEmails(emails: readonly string[], others: readonly string[]): Evidence['email'] {
  if (emails.length === 0 || others.length === 0) return 'unknown';
  const order = ['none', 'faint', 'weak', 'strong'] as const;
  let best: EmailNearness = 'none';
  for (const email of emails.slice(0, comparedValuesMax)) {
    if (others.includes(email)) return 'same';
    for (const other of others.slice(0, comparedValuesMax)) {
      const nearness = emailNearness(email, other);
      if (order.indexOf(nearness) > order.indexOf(best)) best = nearness;
    }
  }
  return best === 'none' ? 'different' : best;
}

function compareDates(a: string | undefined, b: string | undefined): Evidence['dateOfBirth'] {
  if (!a || !b) return 'unknown';
  if (a === b) return 'same';
  const [parts, others] = [a.split('-').map(Number), b.split('-').map(Number)];
  const gaps = parts.map((part, index) => Math.abs(part - (others[index] ?? Number.NaN)));
  const equal = gaps.filter((gap) => gap === 0).length;
  const isSwapped = gaps[0] === 0 && parts[1] === others[2] && parts[2] === others[1];
  if (equal === 2 || isSwapped) return 'near';
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / dayMilliseconds;
  if (days <= closeBirthDaysMax || gaps.every((gap) => gap <= 1)) return 'close';
  return equal === 1 ? 'far' : 'different';
}

function agreeingAttributes(
  attributes: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
): string[] {
  const known = new Map(Object.entries(others));
  return Object.entries(attributes).flatMap(([name, value]) => {
    const [text, other] = [foldName(value), foldName(known.get(name) ?? '')];
    return text !== '' && jaroWinkler(text, other) >= attributeSimilarityMin ? [name] : [];
  });
}
