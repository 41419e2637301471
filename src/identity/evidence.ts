import { similarity as jaroWinkler } from 'talisman/metrics/jaro-winkler.js';
import type { Identifier } from './identifiers.js';
import { foldName, foldWords, sameName } from './names.js';
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
   * `near`: one of day, month and year differs, or day and month are swapped. `far`: two of them
   * differ.
   */
  dateOfBirth: 'same' | 'near' | 'far' | 'different' | 'unknown';
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
    ...compareNames(record.names, user.names),
    namesContradict: contradict(record.names, user.names),
    email: compareEmails(emailsOf(record), emailsOf(user)),
    dateOfBirth: compareDates(record.dateOfBirth, user.dateOfBirth),
    agreeingAttributes: agreeingAttributes(record.attributes ?? {}, user.attributes ?? {}),
  };
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
  const [words, others] = [foldWords(a), foldWords(b)];
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
  const [year = '', month = '', day = ''] = a.split('-');
  const [otherYear = '', otherMonth = '', otherDay = ''] = b.split('-');
  const differing = [year !== otherYear, month !== otherMonth, day !== otherDay];
  const count = differing.filter(Boolean).length;
  const isSwapped = year === otherYear && month === otherDay && day === otherMonth;
  if (count === 1 || isSwapped) return 'near';
  return count === 2 ? 'far' : 'different';
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
