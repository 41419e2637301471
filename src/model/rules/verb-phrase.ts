import { isBaseForm, isGerund, isParticiple, isVerb, readVerb } from './verbs.js';

/**
 * What a clause claims. `fact`: it is or was so. `plan`: it is meant to be. `wish`: it is wanted.
 * `once`: "used to". `unreal`: would, could, might, should: nothing is claimed.
 */
export type Mood = 'fact' | 'plan' | 'wish' | 'once' | 'ability' | 'unreal';

/** A verb phrase, taken apart: auxiliaries, adverbs and negation are read off it. */
export interface VerbPhrase {
  lemma: string;
  /** What follows the main verb, words separated by one space. */
  rest: string;
  mood: Mood;
  tense: 'present' | 'past';
  isPerfect: boolean;
  isProgressive: boolean;
  isPassive: boolean;
  isNegated: boolean;
  /** "no longer", "any more": what is negated did hold before. */
  hasEnded: boolean;
  /** Said to hold at this moment: "now", "currently", "these days". */
  isNow: boolean;
  isHedged: boolean;
  /** "also", "too", "both": one among several. */
  isAlso: boolean;
  /** "always": even in the perfect, what is said still holds. */
  isAlways: boolean;
}

const adverbs = new Set(
  (
    'just really also still recently actually always usually often finally already even only ' +
    'absolutely definitely totally truly literally officially originally basically personally ' +
    'honestly currently presently now sometimes generally mostly mainly especially especially ' +
    'deeply simply super so very quite pretty completely fully newly happily proudly both all ' +
    'certainly clearly ever first almost nearly then primarily particularly greatly sort kind ' +
    'lately soon again formerly previously briefly permanently temporarily unfortunately ' +
    'obviously surely too either genuinely constantly regularly secretly instead'
  ).split(' '),
);
const hedges = new Set('probably maybe perhaps possibly supposedly apparently likely'.split(' '));
const unrealModals = new Set('would could might may should must ought'.split(' '));
const nowWords = new Set('currently now presently'.split(' '));

interface Cursor {
  words: readonly string[];
  at: number;
  phrase: VerbPhrase;
}

function lowerAt(cursor: Cursor, offset = 0): string {
  return (cursor.words[cursor.at + offset] ?? '').toLowerCase().replace(/[,.!;:]+$/, '');
}

/** Steps over adverbs and negation, noting what they say. */
function skipAdverbs(cursor: Cursor): void {
  const { phrase } = cursor;
  for (;;) {
    const word = lowerAt(cursor);
    if (word === 'not' || word === 'never') {
      phrase.isNegated = !phrase.isNegated;
    } else if (word === 'no' && lowerAt(cursor, 1) === 'longer') {
      phrase.isNegated = true;
      phrase.hasEnded = true;
      cursor.at += 1;
    } else if (hedges.has(word)) {
      phrase.isHedged = true;
    } else if (nowWords.has(word)) {
      phrase.isNow = true;
    } else if (word === 'always') {
      phrase.isAlways = true;
    } else if (word === 'also') {
      phrase.isAlso = true;
    } else if ((word === 'kind' || word === 'sort') && lowerAt(cursor, 1) === 'of') {
      cursor.at += 1;
    } else if (word === 'kind' || word === 'sort' || !adverbs.has(word)) {
      return;
    }
    cursor.at += 1;
  }
}

function empty(): VerbPhrase {
  return {
    lemma: '',
    rest: '',
    mood: 'fact',
    tense: 'present',
    isPerfect: false,
    isProgressive: false,
    isPassive: false,
    isNegated: false,
    hasEnded: false,
    isNow: false,
    isHedged: false,
    isAlso: false,
    isAlways: false,
  };
}

/** Reads what comes before the main verb. Returns false when there is no main verb. */
function readAuxiliaries(cursor: Cursor): boolean {
  const { phrase } = cursor;
  for (let guard = 0; guard < 8; guard += 1) {
    skipAdverbs(cursor);
    const word = lowerAt(cursor);
    if (word === '') return false;
    if (unrealModals.has(word)) phrase.mood = 'unreal';
    else if (word === 'can') phrase.mood = 'ability';
    else if (word === 'will' || word === 'shall') phrase.mood = 'plan';
    else if (word === 'used' && lowerAt(cursor, 1) === 'to' && !phrase.isProgressive) {
      phrase.mood = 'once';
      cursor.at += 1;
    } else if (/^(?:do|does|did)$/.test(word) && helps(cursor)) {
      if (word === 'did') phrase.tense = 'past';
    } else if (!readHave(cursor, word) && !readBe(cursor, word)) return true;
    cursor.at += 1;
  }
  return false;
}

/** Whether "do" carries another verb: "do not live", "did move". */
function helps(cursor: Cursor): boolean {
  const probe: Cursor = { ...cursor, at: cursor.at + 1, phrase: empty() };
  skipAdverbs(probe);
  const next = lowerAt(probe);
  return (isBaseForm(next) && next !== '') || next === 'have' || next === 'be';
}

interface Following {
  word: string;
  next: string;
  at: number;
  phrase: VerbPhrase;
}

function after(cursor: Cursor): Following {
  const probe: Cursor = { ...cursor, at: cursor.at + 1, phrase: empty() };
  skipAdverbs(probe);
  return { word: lowerAt(probe), next: lowerAt(probe, 1), at: probe.at, phrase: probe.phrase };
}

function readHave(cursor: Cursor, word: string): boolean {
  if (!/^(?:have|has|had|having)$/.test(word)) return false;
  const follows = after(cursor);
  if (follows.word === 'to' && follows.at === cursor.at + 1) {
    // "have to go" obliges to something; it does not say that it happens.
    cursor.phrase.mood = 'unreal';
    cursor.at += 1;
    return true;
  }
  if (follows.word === 'got') {
    // "have got a dog" is "have a dog"; "have got to" obliges.
    return false;
  }
  if (!isParticiple(follows.word)) return false;
  cursor.phrase.isPerfect = true;
  if (word === 'had') cursor.phrase.tense = 'past';
  return true;
}

function readBe(cursor: Cursor, word: string): boolean {
  const { phrase } = cursor;
  if (!/^(?:am|is|are|was|were|be|been|being)$/.test(word)) return false;
  const follows = after(cursor);
  if (follows.word === 'going' && follows.next === 'to' && plansWith(cursor, follows.at + 2)) {
    phrase.mood = /^(?:was|were)$/.test(word) ? 'unreal' : 'plan';
    takeOver(phrase, follows.phrase);
    cursor.at = follows.at + 1;
    return true;
  }
  if (/^(?:about|due|supposed|set|able|ready)$/.test(follows.word) && follows.next === 'to') {
    phrase.mood = /^(?:about|due|set)$/.test(follows.word) ? 'plan' : 'unreal';
    takeOver(phrase, follows.phrase);
    cursor.at = follows.at + 1;
    return true;
  }
  if (isGerund(follows.word) && !adjectivesInIng.has(follows.word)) {
    phrase.isProgressive = true;
    if (/^(?:was|were)$/.test(word)) phrase.tense = 'past';
    return true;
  }
  const reading = readVerb(follows.word);
  if (reading?.forms.has('pp') && !adjectivesInEd.has(follows.word)) {
    phrase.isPassive = true;
    if (/^(?:was|were)$/.test(word)) phrase.tense = 'past';
    return true;
  }
  return false;
}

const adjectivesInIng = new Set('interesting amazing exciting boring surprising'.split(' '));
// Participles that say how somebody is rather than what was done to them.
const adjectivesInEd = new Set(
  (
    'married divorced separated engaged retired interested excited worried tired scared pleased ' +
    'used done gone lost hurt committed based registered self-employed employed'
  ).split(' '),
);

/** Keeps what the words that are jumped over said: "am not going to". */
function takeOver(phrase: VerbPhrase, jumped: VerbPhrase): void {
  phrase.isNegated ||= jumped.isNegated;
  phrase.hasEnded ||= jumped.hasEnded;
  phrase.isHedged ||= jumped.isHedged;
  phrase.isNow ||= jumped.isNow;
}

function plansWith(cursor: Cursor, at: number): boolean {
  const word = (cursor.words[at] ?? '').toLowerCase();
  const skipped = adverbs.has(word) ? (cursor.words[at + 1] ?? '').toLowerCase() : word;
  return skipped === 'be' || skipped === 'have' || (isBaseForm(skipped) && !/^[A-Z]/.test(skipped));
}

const endMarks = / ?\b(?:any ?more|any longer)\b/i;
const nowMarks =
  /,? ?\b(?:right now|now|these days|at the moment|nowadays|currently|at present)\b/i;
const alsoMarks = /,? ?\b(?:too|as well|also)$/i;

/** Takes a verb phrase apart; undefined when the words begin with no verb. */
export function readVerbPhrase(words: readonly string[]): VerbPhrase | undefined {
  const cursor: Cursor = { words, at: 0, phrase: empty() };
  if (!readAuxiliaries(cursor)) return undefined;
  const { phrase } = cursor;
  const word = lowerAt(cursor);
  const reading = readVerb(word);
  if (!reading && !isVerb(word)) return undefined;
  phrase.lemma = reading?.lemma ?? word;
  const plain = !phrase.isPerfect && !phrase.isProgressive && !phrase.isPassive;
  if (plain && phrase.mood === 'fact' && phrase.tense === 'present') {
    if (reading ? isPastOnly(word, reading.forms) : isParticiple(word)) phrase.tense = 'past';
  }
  if (phrase.lemma === 'have' && lowerAt(cursor, 1) === 'got') cursor.at += 1;
  cursor.at += 1;
  skipTrailing(cursor);
  phrase.rest = takeMarks(cursor.words.slice(cursor.at).join(' '), phrase);
  return phrase;
}

/** Negation and adverbs right after the verb: "am not", "is now", "live currently in". */
function skipTrailing(cursor: Cursor): void {
  const before = cursor.at;
  skipAdverbs(cursor);
  // "love all animals", "am so happy": a quantifier belongs to what follows.
  if (cursor.at > before && /^(?:all|both|so|very|first)$/.test(lowerAt(cursor, -1)))
    cursor.at -= 1;
}

function isPastOnly(word: string, forms: ReadonlySet<VerbForm>): boolean {
  if (!forms.has('past')) return false;
  // "read", "put", "quit": without a sign of the present they are told as past.
  return !forms.has('base') || /^(?:quit|hurt|read|split|put|cut|let|set|hit)$/.test(word);
}
type VerbForm = 'base' | 's' | 'past' | 'pp' | 'ing';

function takeMarks(rest: string, phrase: VerbPhrase): string {
  let text = rest;
  if (endMarks.test(text)) {
    phrase.hasEnded = phrase.isNegated;
    text = text.replace(endMarks, '');
  }
  if (nowMarks.test(text)) {
    phrase.isNow = true;
    text = text.replace(nowMarks, '');
  }
  if (alsoMarks.test(text)) {
    phrase.isAlso = true;
    text = text.replace(alsoMarks, '');
  }
  return text.replace(/^[,\s]+|[\s.,!;:]+$/g, '');
}
