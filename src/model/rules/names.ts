import { hasTag, isGivenName, isOrganization, isPlace } from './dictionary.js';
import { isVerb } from './verbs.js';
import { bare, isCapitalized } from './words.js';
import { verbose } from './verbose.js';

const notNames = new Set(
  (
    'i we he she they it you my our his her their your the a an this that these those there here ' +
    'and but so or if when while where who what why how which because since also just then now ' +
    'yes no yeah ok okay oh hey hi hello thanks thank wow haha lol monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august ' +
    'september october november december christmas easter thanksgiving halloween today ' +
    'tomorrow yesterday not never everyone everybody someone nobody mom dad mum grandma grandpa ' +
    'god lord mr mrs ms miss dr prof covid english french german spanish italian chinese ' +
    'japanese korean russian am is are was were as at in on of to for from with by'
  ).split(' '),
);
const honorific = /^(?:Dr|Mr|Mrs|Ms|Prof)\.?$/;
const joiners = new Set([
  'of',
  'de',
  'da',
  'van',
  'von',
  'der',
  'den',
  'del',
  'la',
  'le',
  'di',
  'al',
  'bin',
  'the',
  '&',
  'and',
  'for',
]);

/** "Brookfield Children's Hospital": the name goes on behind the possessive. */
const ownedKinds = verbose('')`
      ^(?:Hospital|College|School|University|Hospice|Club|Church|Cathedral|Academy|Trust|
      Charity|Books|Bakery|Kitchen)$`;

/**
 * Reads the proper name that starts at a word: capitalised words in a row, with "of" and its like
 * between them. Stops after a word that ends with punctuation.
 */
export function readName(
  words: readonly string[],
  at: number,
  wordsMax = 6,
): { name: string; next: number } | undefined {
  const parts: string[] = [];
  let index = at;
  while (index < words.length && parts.length < wordsMax) {
    const word = words[index] ?? '';
    const plain = bare(word).replace(/'s$/, '');
    if (plain === '') break;
    const lower = plain.toLowerCase();
    if (parts.length === 0 && honorific.test(word) && isCapitalized(words[index + 1] ?? '')) {
      parts.push(word);
      index += 1;
      continue;
    }
    const isName =
      /^[\p{Lu}\d]/u.test(plain) &&
      !(notNames.has(lower) && parts.length === 0) &&
      !(lower === 'i');
    if (!isName) {
      if (!joinsNames(words, index, lower, parts.length)) break;
    } else if (/^\d/.test(plain) && parts.length === 0) break;
    const owns = /'s$/.test(word) && ownedKinds.test(bare(words[index + 1]));
    parts.push(owns ? word : plain);
    index += 1;
    if (owns) continue;
    if (
      (/[,.!?;:)"]$/.test(word) && !/^(?:St|Dr|Mr|Mrs|Mt)\.$/.test(word)) ||
      /'s$/.test(bare(word))
    )
      break;
  }
  if (parts.length === 0) return undefined;
  return { name: parts.join(' '), next: index };
}

function joinsNames(
  words: readonly string[],
  index: number,
  lower: string,
  count: number,
): boolean {
  if (count === 0 || !joiners.has(lower)) return false;
  const next = bare(words[index + 1]);
  const afterThe = lower !== 'the' && next.toLowerCase() === 'the' ? bare(words[index + 2]) : next;
  if (lower === 'and' || lower === 'for' || lower === 'the') return false;
  return isCapitalized(afterThe) && !notNames.has(afterThe.toLowerCase());
}

/** Reads a person's name: one to three capitalised words, the first not a common word. */
export function readPersonName(
  words: readonly string[],
  at: number,
): { name: string; next: number } | undefined {
  const found = readName(words, at, 3);
  if (!found) return undefined;
  const first = found.name.split(' ')[0] ?? '';
  if (!/^\p{Lu}[\p{L}'’.-]*$/u.test(first)) return undefined;
  if (/^\p{L}+\.$/u.test(first) && !honorific.test(first)) return undefined;
  if (/[A-Z]{3}/.test(first) || / (?:of|&) /.test(found.name)) return undefined;
  return found;
}

/** Whether a capitalised phrase is more likely a person than a place or an organisation. */
export function looksLikePerson(name: string): boolean {
  const first = name.split(' ')[0] ?? '';
  if (isPlace(name) && !isGivenName(first)) return false;
  return isGivenName(first) && !isOrganization(name);
}

/** Whether a capitalised word is no word of the dictionary at all, so that it may well name. */
export function isUnknownWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    !notNames.has(lower) &&
    !isVerb(lower) &&
    !isPlace(word) &&
    ![
      'Noun',
      'Singular',
      'Plural',
      'Uncountable',
      'Actor',
      'Adjective',
      'Adverb',
      'Preposition',
      'Pronoun',
      'Determiner',
      'Conjunction',
      'Expression',
      'Demonym',
      'QuestionWord',
      'Gerund',
      'Month',
      'WeekDay',
      'Comparative',
      'Superlative',
    ].some((tag) => hasTag(lower, tag))
  );
}

/** Whether a word, in any case, can never begin a name. */
export function isNeverName(word: string): boolean {
  return notNames.has(word.toLowerCase()) && !honorific.test(word);
}
