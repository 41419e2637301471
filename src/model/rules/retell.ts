import { isBaseForm, isPastForm, readVerb, thirdPerson } from './verbs.js';
import { bare, wordsOf } from './words.js';
import { verbose } from './verbose.js';

const leadingAdverbs = verbose('i')`
    ^(?:just|really|also|still|recently|actually|always|usually|often|finally|already|even|only|
    absolutely|definitely|totally|never|currently|now|originally|sometimes|both|truly|honestly|
    generally|mostly|mainly|especially|ever|kind|sort|of)$`;

/** "'s" after a name, or only the apostrophe after one that ends with s. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

function agree(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'am' || lower === 'are') return 'is';
  if (lower === 'were') return 'was';
  if (lower === 'have') return 'has';
  if (lower === 'do') return 'does';
  const reading = readVerb(lower);
  if (
    reading
      ? reading.forms.has('base') && !pastLooking.has(lower)
      : isBaseForm(lower) && !isPastForm(lower)
  ) {
    return thirdPerson(word);
  }
  return word;
}

const pastLooking = new Set([
  'quit',
  'hurt',
  'read',
  'split',
  'put',
  'cut',
  'let',
  'set',
  'will',
  'can',
]);

const startsObject =
  /^(?:an?|the|my|our|their|to|in|at|for|with|on|about|as|from|not|two|three|\d+)$|^\p{Lu}/u;

/** "Works at Bosch and live in Rome": verbs behind "and" go with the subject, too. */
function agreeFurther(words: string[], from: number): void {
  for (let at = from; at < words.length - 1; at += 1) {
    // Behind "to" and "will" the plain form is right, and so it is after a further subject.
    if (/^(?:to|will|can|could|would|should|might|must|I|we|they|who|that)$/i.test(words[at] ?? ''))
      return;
    if (!/^(?:and|but|or|then)$/i.test(words[at] ?? '')) continue;
    const word = words[at + 1] ?? '';
    const isSure = /^(?:am|are|have|do|were)$/i.test(word);
    const next = words[at + 2] ?? '';
    if (isSure || (readVerb(word)?.forms.has('base') === true && startsObject.test(next)))
      words[at + 1] = agree(word);
  }
}

/** Tells the words after "I" or "we" of somebody: "am at Bosch" becomes "is at Bosch". */
export function agreeing(predicate: string): string {
  const words = wordsOf(predicate);
  for (let at = 0; at < Math.min(words.length, 4); at += 1) {
    const word = words[at] ?? '';
    if (leadingAdverbs.test(bare(word)) || /^(?:no|longer)$/i.test(word)) continue;
    words[at] = agree(word);
    if (words[at] !== word) agreeFurther(words, at + 1);
    break;
  }
  return words.join(' ');
}

/** Replaces "my" and its like inside a predicate whose subject is the speaker. */
export function withoutFirstPerson(text: string): string {
  return text
    .replace(/\b(?:my|our)\b/gi, 'their')
    .replace(/\b(?:myself|ourselves)\b/gi, 'themselves')
    .replace(/\b(?:mine|ours)\b/gi, 'theirs')
    .replace(/\b(?:me|us)\b(?!-)/g, 'them')
    .replace(/\b(?:we|I) (?:am|are)\b/g, 'they are')
    .replace(/\b(?:we|I)\b/g, 'they');
}

/** Replaces the first person in words whose subject is somebody else. */
export function namingSpeaker(text: string, speaker: string): string {
  return text
    .replace(/\b(?:my|our|My|Our)\b/g, possessive(speaker))
    .replace(/\b(?:myself|ourselves)\b/g, 'themselves')
    .replace(/\b(?:me|us)\b(?!-)/g, speaker)
    .replace(
      verbose('gu')`
        \b(?:I|[Ww]e)(?: (?:all|both)\b)? ((?:\p{L}+ly |just |really |also |always |
        never )?\p{L}+)`,
      (_all, verb: string) => `${speaker} ${agreeing(verb)}`,
    )
    .replace(/\b(?:I|we|We)\b/g, speaker);
}

/** Begins a sentence: the first letter a capital. */
export function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
