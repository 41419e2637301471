import anyAscii from 'any-ascii';
import humanparser from 'humanparser';
import { isNicknameOf } from './nicknames.js';

/** A word of a name, folded. `long` is the other German spelling: ü as ue. */
export interface NameWord {
  text: string;
  long?: string;
}

/** A person's name in its parts, each folded. */
export interface ParsedName {
  readonly given: readonly NameWord[];
  readonly middle: readonly NameWord[];
  readonly family: readonly NameWord[];
  /** `jr`, `sr`, `ii` …: tells father from son. Titles and degrees are dropped. */
  readonly generation?: string;
}

/** Longest name that is read; what is longer is no name. */
const nameCharactersMax = 300;

/** More middle names than these are left out of another name, not of this one. */
const leftOutMiddlesMax = 2;

/** Words that the parser takes for titles or degrees though they are names (Jack Ma, Tuan Le). */
const parserOptions = {
  ignoreSalutation: ['tuan', 'master', 'judge', 'hon', 'honorable', 'br', 'pr', 'fr'],
  ignoreSuffix: ['ma', 'pe', 'i', 'v', 'apr', 'kc', 'qc'],
};
const generations = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);

/** Scripts whose sounds are shared by many words: written in Latin, different names would meet. */
export const keptScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const umlauts: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

/** Words of a text in lower case, without accents and punctuation, in their order. */
export function foldWords(text: string): NameWord[] {
  const plain = text
    .slice(0, nameCharactersMax)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’‘`´ʼ](?=\p{L})/gu, '');
  const words: NameWord[] = [];
  for (const word of plain.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const folded = toLatin(word);
    if (folded === '') continue;
    const long = toLatin(word.replace(/[äöüøå]/g, (letter) => umlauts[letter] ?? letter));
    words.push(long === folded ? { text: folded } : { text: folded, long });
  }
  return words;
}

function toLatin(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  let latin = '';
  for (const character of word) {
    latin += keptScripts.test(character) ? character : anyAscii(character);
  }
  return latin.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A name in a form that does not depend on case, accents, punctuation or the order of its words:
 * what entities are found again by. A name without letters or digits is kept as it is.
 */
export function foldName(name: string): string {
  const words = foldWords(name).map((word) => word.text);
  return words.length > 0 ? words.sort().join(' ') : name.trim();
}

/** Names kept parsed: one record is compared with many users, and one user with many records. */
const parsedNamesMax = 5_000;
const parsedNames = new Map<string, ParsedName>();

/**
 * Takes a person's name apart: titles and degrees are dropped, "Last, First" is turned round,
 * "van der" goes with the family name. A single word is the given name.
 */
export function parseName(name: string): ParsedName {
  const text = name.slice(0, nameCharactersMax);
  const known = parsedNames.get(text);
  if (known) return known;
  if (parsedNames.size >= parsedNamesMax) parsedNames.clear();
  const parsed = parse(text);
  parsedNames.set(text, parsed);
  return parsed;
}

function parse(name: string): ParsedName {
  const text = name.normalize('NFKC').replace(/"/g, ' ').replace(/\s+/g, ' ').trim();
  const parsed = humanparser.parseName(text, parserOptions);
  const suffix = foldWords(parsed.suffix ?? '')[0]?.text;
  const generation = suffix === undefined ? undefined : generations.get(suffix);
  return {
    given: foldWords(parsed.firstName ?? ''),
    middle: foldWords(parsed.middleName ?? ''),
    family: foldWords(parsed.lastName ?? ''),
    ...(generation === undefined ? {} : { generation }),
  };
}

export const sameWord = (a: NameWord, b: NameWord): boolean =>
  a.text === b.text || a.long === b.text || (b.long !== undefined && a.text === b.long);

/** Whether one is the first letter of the other: "J." and "Jane". */
export const isInitialOf = (a: NameWord, b: NameWord): boolean =>
  (isInitial(a) || isInitial(b)) && a.text[0] === b.text[0];

export const isInitial = (word: NameWord): boolean => /^[a-z]$/.test(word.text);

const sameGivenWord = (a: NameWord, b: NameWord): boolean =>
  sameWord(a, b) || isInitialOf(a, b) || isNicknameOf(a.text, b.text);

/**
 * Whether two names are clearly one person's, where one person is already known (a user's own
 * graph): equal but for case, accents, order of words, initials, a left-out middle name, or a
 * usual nickname. "Jane" alone is not clearly "Jane Smith", nor a junior his father.
 */
export function sameName(a: string, b: string): boolean {
  const [first, second] = [parseName(a), parseName(b)];
  if (first.generation !== second.generation) return false;
  const [firstWords, secondWords] = [wordsOf(first), wordsOf(second)];
  if (firstWords.length === 0 || secondWords.length === 0) return false;
  if (joined(firstWords) === joined(secondWords)) return true;
  if (firstWords.length === 1 || secondWords.length === 1) {
    return firstWords.length === secondWords.length && sameWords(firstWords, secondWords);
  }
  return sameParts(first, second) || sameParts(first, turned(second));
}

export const wordsOf = (name: ParsedName): NameWord[] => [
  ...name.given,
  ...name.middle,
  ...name.family,
];

const joined = (words: readonly NameWord[]): string => words.map((word) => word.text).join('');

/** The name read as family name first, as lists and forms write it without the comma. */
export const turned = (name: ParsedName): ParsedName => {
  const words = wordsOf(name);
  return { ...name, family: words.slice(0, 1), given: words.slice(1, 2), middle: words.slice(2) };
};

function sameParts(a: ParsedName, b: ParsedName): boolean {
  if (!sameFamily(a.family, b.family)) return false;
  const [given, otherGiven] = [a.given[0], b.given[0]];
  if (!given || !otherGiven || !sameGivenWord(given, otherGiven)) return false;
  return agreeingMiddles([...a.given.slice(1), ...a.middle], [...b.given.slice(1), ...b.middle]);
}

/** In full: an initial stands for too many family names. */
const sameFamily = (a: readonly NameWord[], b: readonly NameWord[]): boolean =>
  a.length > 0 &&
  !a.every(isInitial) &&
  (sameWords(a, b) || (joined(a) === joined(b) && joined(a) !== ''));

const sameWords = (a: readonly NameWord[], b: readonly NameWord[]): boolean =>
  a.length === b.length && a.every((word, index) => sameWord(word, b[index] ?? { text: '' }));

/** Middle names may be left out, a few; those that both have must not differ. */
function agreeingMiddles(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, [...b]] : [b, [...a]];
  if (more.length - fewer.length > leftOutMiddlesMax) return false;
  return fewer.every((word) => {
    const at = more.findIndex((other) => sameGivenWord(word, other));
    if (at >= 0) more.splice(at, 1);
    return at >= 0;
  });
}
