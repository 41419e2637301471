import anyAscii from 'any-ascii';
import distance from 'talisman/metrics/damerau-levenshtein.js';
import { similarity as jaroWinkler } from 'talisman/metrics/jaro-winkler.js';
import {
  isInitial,
  isInitialOf,
  keptScripts,
  parseName,
  sameWord,
  wordsOf,
  type NameWord,
  type ParsedName,
} from './names.js';
import { isKnownGivenName, isNicknameOf, shareFullName } from './nicknames.js';

/** How alike two words are that stand for each other without being equal. */
const likeness = {
  nickname: 0.95,
  sharedFullName: 0.88,
  initial: 0.85,
  oneSlip: 0.92,
  twoSlips: 0.88,
  sameBeginning: 0.7,
  /** A character is a syllable or a word there: one other makes another name. */
  keptScript: 0.9,
};
/** Jaro-Winkler below this says that two words have letters in common, no more. */
const jaroWinklerMin = 0.8;
/** It forgives endings, too: Ronaldo is not Ronaldinho. So this much must be the same letters. */
const sharedShareMin = 0.7;
/** Two different known given names are two names, however alike: Maria and Mario. */
const differentGivenMax = 0.6;
/** A single word names too many people. */
const singleWordMax = 0.7;
/** Part of a word's weight that counts when only the longer name has it. */
const leftOutShare = 0.35;
/** One is a junior and the other is not. */
const otherGenerationMax = 0.8;
/** Shortest words in which one slip, or two, leave the word recognisable. */
const oneSlipCharactersMin = 4;
const twoSlipsCharactersMin = 6;
/** A single word at least this like one of a name's is that one. */
const slippedWordMin = 0.88;
/** Words compared at most: what is longer is no name, and pairs grow with the square. */
const wordsMax = 12;

/**
 * How alike two personal names are, from 0 to 1, for proposals that a person looks at. Every word
 * of the shorter name must find one like it; the worst pair weighs as much as all together, since
 * John Smith is not Jane Smith. Order, case, accents and script do not matter.
 */
export function nameSimilarity(a: string, b: string): number {
  const [first, second] = [parseName(a), parseName(b)];
  const isKept = keptScripts.test(a) && keptScripts.test(b);
  const [some, others] = [latinWords(first, isKept), latinWords(second, isKept)];
  const [fewer, more] = some.length <= others.length ? [some, others] : [others, some];
  if (fewer.length === 0) return 0;
  const score = Math.max(pairedScore(fewer, more), joinedScore(some, others));
  return first.generation === second.generation ? score : Math.min(score, otherGenerationMax);
}

interface Word extends NameWord {
  isFamily: boolean;
}

const isAscii = /^[a-z0-9]*$/;

/** @param isKept both names are in a script whose sounds would make different names equal. */
function latinWords(name: ParsedName, isKept = false): Word[] {
  const familyFrom = name.given.length + name.middle.length;
  return wordsOf(name)
    .slice(0, wordsMax)
    .map((word, index) => ({
      ...word,
      text: isKept || isAscii.test(word.text) ? word.text : anyAscii(word.text).toLowerCase(),
      isFamily: index >= familyFrom,
    }));
}

function pairedScore(fewer: readonly Word[], more: readonly Word[]): number {
  const pairs = fewer.flatMap((word, index) =>
    more.map((other, otherIndex) => ({ index, otherIndex, like: wordLikeness(word, other) })),
  );
  pairs.sort((x, y) => y.like - x.like || x.index - y.index || x.otherIndex - y.otherIndex);
  const found = new Set<number>();
  const taken = new Set<number>();
  let [sum, weights, worst] = [0, 0, 1];
  for (const { index, otherIndex, like } of pairs) {
    if (found.has(index) || taken.has(otherIndex)) continue;
    found.add(index);
    taken.add(otherIndex);
    const weight = (weightOf(fewer[index]) + weightOf(more[otherIndex])) / 2;
    sum += weight * like;
    weights += weight;
    worst = Math.min(worst, like);
  }
  more.forEach((word, index) => {
    if (!taken.has(index)) weights += leftOutShare * weightOf(word);
  });
  const score = (sum / weights + worst) / 2;
  return fewer.length === 1 && more.length > 1 ? Math.min(score, singleWordMax) : score;
}

const weightOf = (word: NameWord | undefined): number => Math.sqrt(word?.text.length ?? 0);

function wordLikeness(a: Word, b: Word): number {
  if (sameWord(a, b)) return 1;
  if (isNicknameOf(a.text, b.text)) return likeness.nickname;
  if (isInitialOf(a, b)) return likeness.initial;
  if (shareFullName(a.text, b.text)) return likeness.sharedFullName;
  const share = sharedShare(a.text, b.text);
  if (keptScripts.test(a.text) || keptScripts.test(b.text)) return share * likeness.keptScript;
  const alike = Math.max(jaroWinkler(a.text, b.text), slipLikeness(a.text, b.text));
  if (alike < jaroWinklerMin) return 0;
  if (share <= sharedShareMin) return alike * likeness.sameBeginning;
  return areDifferentGivenNames(a, b) ? Math.min(alike, differentGivenMax) : alike;
}

const sharedShare = (a: string, b: string): number =>
  1 - distance(a, b) / Math.max(a.length, b.length);

/** Jaro-Winkler trusts beginnings; a swap at the start is a slip all the same. */
function slipLikeness(a: string, b: string): number {
  const characters = Math.min(a.length, b.length);
  if (characters < oneSlipCharactersMin) return 0;
  const slips = distance(a, b);
  if (slips === 1) return likeness.oneSlip;
  return slips === 2 && characters >= twoSlipsCharactersMin ? likeness.twoSlips : 0;
}

/** For words written together or apart: Anne Marie and Annemarie. */
function joinedScore(a: readonly Word[], b: readonly Word[]): number {
  if (a.length === b.length) return 0;
  const [first, second] = [a, b].map((words) => words.map(({ text }) => text).join(''));
  if (first === undefined || second === undefined || first === '') return 0;
  const slips = distance(first, second);
  return slips > 1 ? 0 : 1 - slips / Math.min(first.length, second.length);
}

/**
 * Two known given names, or one in its female and male form. Family names may be given names too:
 * Alan and Allen are one slip apart there.
 */
const areDifferentGivenNames = (a: Word, b: Word): boolean =>
  !a.isFamily &&
  !b.isFamily &&
  ((isKnownGivenName(a.text) && isKnownGivenName(b.text)) || differInLastVowel(a.text, b.text));

const differInLastVowel = (a: string, b: string): boolean =>
  a.slice(0, -1) === b.slice(0, -1) && /[aeiou]$/.test(a) && /[aeiou]$/.test(b);

/**
 * Whether two full names cannot be one person's: no word of one is like a word of the other, or
 * the given names are two known ones (a couple that shares a mailbox).
 */
export function namesContradict(a: string, b: string): boolean {
  const [words, others] = [latinWords(parseName(a)), latinWords(parseName(b))];
  if (words.length < 2 || others.length < 2) return false;
  const likest = Math.max(
    ...words.flatMap((word) => others.map((other) => wordLikeness(word, other))),
  );
  if (likest === 0) return true;
  const [given, otherGiven] = [words[0], others[0]];
  if (!given || !otherGiven || !areDifferentGivenNames(given, otherGiven)) return false;
  return wordLikeness(given, otherGiven) <= differentGivenMax;
}

/** Whether a single word is one of a name's, or that with a slip. */
export function isWordOf(word: string, name: string): boolean {
  const [one] = latinWords(parseName(word));
  if (!one || isInitial(one)) return false;
  return latinWords(parseName(name)).some((other) => wordLikeness(one, other) >= slippedWordMin);
}
