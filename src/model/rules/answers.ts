import type { ExtractionInput } from '../extractor.js';
import { wordsOf } from './words.js';
import { verbose } from './verbose.js';

/** Questions whose short answers can be read, and the beginning that makes a sentence of them. */
const questions: readonly [RegExp, string][] = [
  [
    verbose('i')`
      \bwhat(?:'s| is) your (?:full |first |last )?name\b|\bmay i (?:have|ask) your name\b|
      \bwho am i (?:speaking|talking) (?:to|with)\b`,
    'My name is',
  ],
  [
    verbose('i')`
      \bwhere (?:do|are) you (?:live|living|based|located)\b|\bwhat city (?:do you live|
      are you) in\b|\bwhich city\b.*\blive\b`,
    'I live in',
  ],
  [/\bwhere are you (?:originally )?from\b|\bwhere do you come from\b/i, 'I am from'],
  [
    /\bwhere (?:do|are) you work(?:ing)?\b|\bwho do you work for\b|\bwhat company do you work\b/i,
    'I work at',
  ],
  [
    verbose('i')`
      \bwhat do you do (?:for (?:a living|work))?\??$|\bwhat(?:'s| is) your (?:job|occupation|
      profession|job title|role)\b`,
    'I am',
  ],
  [/\bhow old are you\b|\bwhat(?:'s| is) your age\b/i, 'I am'],
  [/\bwhat(?:'s| is) your (?:e-?mail)(?: address)?\b/i, 'My email is'],
  [/\bwhat(?:'s| is) your (?:phone|phone number|number|contact number)\b/i, 'My phone number is'],
  [
    verbose('i')`
      \bwhat(?:'s| is) your (?:birthday|date of birth|birth date)\b|
      \bwhen(?:'s| is) your birthday\b`,
    'My birthday is',
  ],
  [
    /\bwhere (?:do|are) you (?:study|studying)\b|\bwhat (?:school|university|college) do you\b/i,
    'I study at',
  ],
  [/\bwhat (?:are you|do you) (?:study|studying)\b|\bwhat(?:'s| is) your major\b/i, 'I study'],
  [
    /\bany allergies\b|\ballergic to (?:anything|any)\b|\bwhat are you allergic to\b/i,
    'I am allergic to',
  ],
  [/\bwhat languages? do you speak\b|\bwhich languages? do you speak\b/i, 'I speak'],
  [
    verbose('i')`
      \b(?:do|have) you (?:have|got) (?:any )?(?:pets?|kids|children|siblings)\b|\bany (?:pets|
      kids|children|siblings)\b`,
    'I have',
  ],
];
const favourite = /\bwhat(?:'s| is) your favou?rite ([\p{L} ]{3,30}?)\s*\?/iu;
const answerWordsMax = 9;

/**
 * Completes a short answer with the question that was asked before it: "Berlin." after "Where do
 * you live?" is "I live in Berlin". A whole sentence needs no completing and comes back unchanged.
 */
export function completed(input: ExtractionInput, text: string): string {
  const before = input.previous?.at(-1);
  if (!before || (before.isUser === (input.speaker?.isUser ?? false) && !before.name)) return text;
  const question =
    before.content
      .trim()
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? '';
  if (!question.endsWith('?')) return text;
  const answer = text
    .replace(/^(?:(?:yes|yeah|yep|sure|well|oh|um|uh|it's|it is|in|at|just)[,.!]? )+/i, '')
    .replace(/[.!]+$/, '');
  if (wordsOf(answer).length > answerWordsMax || answer === '') return text;
  if (
    verbose('i')`
      ^(?:i|we|my|our|no|nope|none|not|nothing|never|you|the same|why|he|she|they|that|it|there|
      yes|yeah)\b`.test(answer)
  )
    return text;
  const liked = favourite.exec(question);
  if (liked) return `My favorite ${liked[1]} is ${answer}`;
  const found = questions.find(([pattern]) => pattern.test(question));
  if (!found) return text;
  if (found[1] === 'I am' && /\bold|age/i.test(question) && !/^\d/.test(answer)) return text;
  if (found[1] === 'I have' && !/^(?:an?|one|two|three|four|five|\d|some)\b/i.test(answer))
    return text;
  return `${found[1]} ${answer}`;
}
