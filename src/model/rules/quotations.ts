import { isGivenName } from './dictionary.js';
import { verbose } from './verbose.js';

/**
 * Words of somebody else that stand without quotation marks: behind a colon, behind "he goes,",
 * or as the material of a request ("Translate into French: I live by the sea").
 */
const saidBefore = verbose('iu')`
    \b(?:says?|said|reads?|writes?|wrote|goes|went|asks?|asked|replied|replies|answers?|answered|
    shouts?|shouted|yells?|yelled|claims?|claimed|states?|stated|sings?|sang|texted|texts|posted|
    tweeted|tells|told)(?: (?:me|us|him|her|them|everyone|everybody|you|that|today|yesterday|
    back|like|something like)){0,2}:`;
const saidWithComma = verbose('iu')`
    \b(?:he|she|they|it|who|everyone|everybody|\p{Lu}\p{L}{1,20}|(?:my|the|his|her|our|
    their) \p{L}{2,20})(?: (?:just|then|always|once|only))? (?:goes|went|says|said|is like|
    was like|were like|are like|is all|was all|told (?:me|us|him|her|them)),? ?(?:, (?=\p{L})|
    like,? (?=(?:I|we|my|you)\b))`;
const sourceBefore = verbose('iu')`
    \b(?:the e-?mail|letter|advert|ad|song|lyrics?|headline|transcript|caption|poster|sticker|
    billboard|sign|review|(?<!bottom )line|quote|sentence|example|character|narrator|chapter|
    article|tweet|subtitle|exercise(?: \d+)?|prompt|excerpt|passage|dialogue|dialog|proverb|
    saying|motto|slogan|poem|script|translation|paragraph|screenplay|
    voiceover)(?: [\p{L}\d'"]+){0,5}:(?=\s)`;
const task = verbose('iu')`
    ^(?:(?:hi|hey|ok|okay|please|pls|now|also|so|and|then|can you|could you|would you|will you|
    help me)[, ]+){0,3}(?:translate|proofread|rewrite|rephrase|paraphrase|summari[sz]e|correct|
    edit|shorten|improve|format|convert|check|fix|answer|reply|respond|draft|write|compose|say|
    type|repeat|read|turn|put|make|explain|analy[sz]e|classify|label|tag|parse|extract|complete|
    fill|finish|continue|polish|reword|spell|pronounce|transcribe|use|put)\b`;
const wordTask = verbose('iu')`
    ^(?:(?:hi|hey|ok|okay|please|pls|now|also|so|and|then|can you|could you|would you|will you|
    help me)[, ]+){0,3}(?:translate|proofread|rewrite|rephrase|paraphrase|summari[sz]e|draft|
    compose|reply|respond|reword|transcribe|generate|write|text|e-?mail|message|tell|say)
    (?: (?:to |back to )?(?:me|him|her|them|everyone|the|an?|my|\p{Lu}\p{L}+|that|this|it|
    into|to|back)\b)`;
const opener = verbose('iu')`
    ^(?:and |so |well,? |but )?(?:to quote|quoting|quote of the day|as (?:the |an? |
    my )?(?:\p{L}+ ){1,3}(?:put it|once said|famously said|used to say|wrote|sang)\b|
    in the words of|as the (?:old )?(?:saying|song|proverb|joke|poem) goes|from the (?:transcript|
    book|song|movie|film|article|letter|lyrics|script|play|poem|interview|audio|recording))\b`;
const role = verbose('i')`
    ^(?:speaker|person|customer|client|agent|user|interviewer|interviewee|caller|host|guest|me|him|
    her|them|narrator|teacher|student|doctor|patient|boss|mom|mum|dad|q|a|bot|ai)(?: ?(?:\d|
    [a-d]))?$`;
/** "It begins with the line I was born…": named as words, told without marks. */
const asWords =
  /\bthe (?:line|words|sentence|phrase|lyrics?|quote|caption|slogan),? (?:I|we|my|you)\b/iu;
/** Gaps of an exercise and fields of a template. */
const gap = /_{2,}|\.{5,}|\[(?:name|city|date|company|blank|job|place|age|x|your \w+)\]/i;

/** How far the words of a sentence are the speaker's own. */
export type Ownership = 'own' | 'foreign' | 'opens';

/** The part before a colon, when it is short enough to introduce what follows. */
function introductionOf(text: string): string | undefined {
  const at = text.indexOf(':');
  if (at < 1 || at > 120 || !/^\s|^$/.test(text.slice(at + 1, at + 2))) return undefined;
  return text.slice(0, at + 1);
}

/** "Anna: I'm late": a line of a conversation that was pasted. */
function isScriptLine(text: string, ownNames: (name: string) => boolean): boolean {
  const label = /^([\p{L}\d .]{1,25}): +(?=\S)/u.exec(text)?.[1];
  if (label === undefined) return false;
  if (role.test(label)) return true;
  const isName = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}*\.?)?$/u.test(label);
  return isName && isGivenName(label.split(' ')[0] ?? '') && !ownNames(label);
}

/**
 * Whose words a sentence is. `opens`: it, and whatever follows it in the message, is somebody
 * else's. Where that ends nobody can tell, and to miss a fact is the smaller harm.
 */
export function ownershipOf(text: string, isOwnName: (name: string) => boolean): Ownership {
  const start = text.slice(0, 400);
  if (gap.test(start) || asWords.test(start)) return 'foreign';
  const introduction = introductionOf(start);
  if (
    introduction !== undefined &&
    (saidBefore.test(introduction) ||
      sourceBefore.test(`${introduction} `) ||
      task.test(introduction) ||
      opener.test(introduction))
  )
    return 'opens';
  if (isScriptLine(start, isOwnName)) return 'opens';
  return opener.test(start) || wordTask.test(start) ? 'foreign' : 'own';
}

/** Cuts off what somebody else is told to have said: "then he goes, I own the place". */
export function withoutReported(text: string): string {
  const found = saidWithComma.exec(text);
  return found ? text.slice(0, found.index) : text;
}
