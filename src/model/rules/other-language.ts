import type { Actor, Draft } from './draft.js';
import { findEmails, findPhones } from './contacts.js';
import { isGivenName } from './dictionary.js';
import { bare, shorten, wordsOf } from './words.js';

const ends = /(?<=[。！？!?؟।…]+)["'”’»」』)]*\s*|(?<=[.!?]["'”’»)]{0,3})\s+|\n+/u;
const asks = /[?？؟¿]/u;
const letters = /\p{L}/u;
const valueCharactersMax = 250;
/** Scripts without spaces between words: there, length counts and not the number of words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where a name in Latin letters stands in such text, no space parts it from its neighbours. */
const scriptBorder = new RegExp(
  `(?<=${unspaced.source})(?=\\p{Lu})|(?<=\\p{Script=Latin})(?=${unspaced.source})`,
  'gu',
);

/** Words that are a greeting or a yes by themselves, in the languages most often met. */
const alone = new Set(
  (
    'hallo hi hey hello moin servus danke dankeschön bitte ja nein tschüss ok okay ' +
    'super toll genau ' +
    'hola gracias sí no adiós vale salut bonjour merci oui non ciao grazie sì olá ' +
    'obrigado obrigada ' +
    'sim não привет спасибо да нет пока cześć dziękuję tak nie hej tack'
  ).split(' '),
);
const unspacedAlone =
  /^(?:你好|您好|谢谢|謝謝|好的|是的|不|嗯|再见|こんにちは|ありがとう|はい|いいえ|안녕하세요|감사합니다|네|아니요)[呀啊了吧ございます]*$/u;

/** Splits text of any language into sentences, as far as punctuation tells. */
export function sentencesOfAnyLanguage(content: string): string[] {
  return content
    .slice(0, 10_000)
    .replace(/```[\s\S]*?(?:```|$)/g, '\n')
    .split(ends)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => letters.test(piece));
}

function isStatement(sentence: string): boolean {
  if (asks.test(sentence)) return false;
  const plain = sentence.replace(/[\p{P}\p{S}]+$/u, '').trim();
  if (unspaced.test(plain)) {
    return !unspacedAlone.test(plain) && [...plain].filter((one) => letters.test(one)).length >= 4;
  }
  const words = wordsOf(plain).filter((word) => letters.test(word));
  const meaning = words.filter((word) => !alone.has(bare(word).toLowerCase()));
  return words.length >= 3 && meaning.length >= 2;
}

/** Names in running text of any language: known given names and runs of two capitalised words. */
export function namesInText(text: string): string[] {
  const words = wordsOf(text.replace(scriptBorder, ' '));
  const names: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = bare(words[at]);
    if (!/^\p{Lu}[\p{Ll}'’-]+$/u.test(first) || !isGivenName(first)) continue;
    const second = bare(words[at + 1]);
    const isPair = !/[,.;:!?]$/.test(words[at] ?? '') && /^\p{Lu}[\p{L}'’-]+$/u.test(second);
    names.push(isPair ? `${first} ${second}` : first);
    if (isPair) at += 1;
  }
  return [...new Set(names)].slice(0, 10);
}

/** Names, e-mail addresses and phone numbers become things of their own, found again by name. */
export function keepMentions(draft: Draft, text: string): void {
  for (const name of namesInText(text)) draft.entity(name, 'Person');
  for (const address of findEmails(text)) draft.identify(address, 'Contact', 'email', address);
  for (const number of findPhones(text)) draft.identify(number, 'Contact', 'phone', number);
}

/** Keeps every statement as it was said: the English patterns would misread it. */
export function extractWithoutPatterns(
  draft: Draft,
  subject: Actor | undefined,
  content: string,
): void {
  if (!subject) return;
  for (const sentence of sentencesOfAnyLanguage(content)) {
    if (!isStatement(sentence)) continue;
    keepMentions(draft, sentence);
    for (const part of partsOf(sentence)) {
      draft.add({ subject, predicate: 'STATED', target: { value: part }, fact: part });
    }
  }
}

/** A sentence too long for one fact becomes several, so that all its words can be found. */
function partsOf(sentence: string): string[] {
  if (sentence.length <= valueCharactersMax) return [sentence];
  const parts: string[] = [];
  let left = sentence;
  while (left.length > valueCharactersMax && parts.length < 40) {
    const part = shorten(left, valueCharactersMax).replace(/…$/, '');
    parts.push(part);
    left = left.slice(part.length).replace(/^[\s,;:、，；]+/u, '');
  }
  if (letters.test(left)) parts.push(left);
  return parts;
}
