/** Longest sentence of a fact, as the wire has it. */
const factCharactersMax = 250;
/** Longest name of an entity, as the wire has it. */
export const entityNameCharactersMax = 50;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Who or what a sentence is about. */
export interface SentenceSubject {
  name: string;
  /** "Jane Smith's plan", but "Order 1042 total". */
  isPossessive: boolean;
}

export type Scalar = string | number | boolean;

/** Cut at a character, with a sign that something is missing. */
export function shorten(text: string, charactersMax: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= charactersMax) return plain;
  const cut = plain.slice(0, charactersMax - 1).trimEnd();
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

/** "Jane Smith's plan is pro", "Order 1042 total is 30", "Jane Smith is not active". */
export function valueSentence(
  subject: SentenceSubject,
  words: readonly string[],
  value: Scalar,
): string {
  const whose = subject.isPossessive ? `${subject.name}'s` : subject.name;
  const sentence =
    booleanSentence(subject, words, value) ??
    deedSentence(subject, words, value) ??
    `${whose} ${words.join(' ') || 'value'} is ${readable(value)}`;
  return shorten(sentence, factCharactersMax);
}

/** "Jane Smith's interests include chess". */
export function listSentence(
  subject: SentenceSubject,
  words: readonly string[],
  value: Scalar,
): string {
  const whose = subject.isPossessive ? `${subject.name}'s` : subject.name;
  return shorten(
    `${whose} ${words.join(' ') || 'values'} include ${readable(value)}`,
    factCharactersMax,
  );
}

/** Any two things: "Order 1042 has item Boots". */
export const linkSentence = (...parts: readonly string[]): string =>
  shorten(parts.filter((part) => part !== '').join(' '), factCharactersMax);

function booleanSentence(
  subject: SentenceSubject,
  words: readonly string[],
  value: Scalar,
): string | undefined {
  if (typeof value !== 'boolean') return undefined;
  const [verb, ...rest] = words;
  if (rest.length === 0) return undefined;
  const what = rest.join(' ');
  const { name } = subject;
  if (verb === 'is' || verb === 'was' || verb === 'can' || verb === 'will') {
    return `${name} ${verb} ${value ? '' : 'not '}${what}`;
  }
  if (verb === 'has') return `${name} ${value ? 'has' : 'does not have'} ${what}`;
  return undefined;
}

/** Done to what is stored about a person, not to the person. */
const recordDeeds = new Set(['created', 'updated', 'modified', 'changed', 'imported', 'synced']);

/** "Order 1042 was created on 14 March 2026", "Order 1042 is assigned to bob@example.com". */
function deedSentence(
  subject: SentenceSubject,
  words: readonly string[],
  value: Scalar,
): string | undefined {
  const [deed = '', last = ''] = words.slice(-2);
  if (words.length < 2 || typeof value === 'boolean') return undefined;
  const date = typeof value === 'string' ? readableDate(value) : undefined;
  const isParticiple = /(?:ed|sold|sent|paid|bought|written|made)$/.test(deed);
  if (last === 'at' && date !== undefined) {
    const what = words.slice(0, -1).join(' ');
    const isOfRecord = subject.isPossessive && recordDeeds.has(deed);
    const who = isOfRecord ? `${subject.name}'s record` : subject.name;
    if (isParticiple) return `${who} was ${what} on ${date}`;
    return `${subject.isPossessive ? `${subject.name}'s` : subject.name} ${what} is ${date}`;
  }
  if (!isParticiple || (last !== 'by' && last !== 'to')) return undefined;
  return `${subject.name} ${last === 'by' ? 'was' : 'is'} ${words.join(' ')} ${readable(value)}`;
}

function readable(value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : (readableDate(value) ?? value);
}

const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** `2026-03-14T09:30:00Z` → "14 March 2026, 09:30 UTC": a search for March finds it. */
function readableDate(text: string): string | undefined {
  const found = isoDate.exec(text.trim());
  if (!found) return undefined;
  const [, year = '', month = '', day = '', time, offset] = found;
  const monthName = months[Number(month) - 1];
  if (monthName === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  const zone = offset === undefined ? '' : /^z$/i.test(offset) ? ' UTC' : ` UTC${offset}`;
  return `${Number(day)} ${monthName} ${year}${time === undefined ? '' : `, ${time}${zone}`}`;
}
