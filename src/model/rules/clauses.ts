import { findDate } from './dates.js';
import { completedFragment, uncoupled } from './fragments.js';
import { matchClause, matchThing } from './patterns/index.js';
import { nameUnnamed } from './patterns/people.js';
import { readOrganization } from './phrases.js';
import type { Clause } from './record.js';
import { segmentsOf } from './split.js';
import type { Segment } from './split.js';
import { readSubject } from './subject.js';
import type { FoundSubject, Scene } from './subject.js';
import { readVerbPhrase } from './verb-phrase.js';
import { isPastForm, readVerb } from './verbs.js';
import { bare, wordsOf } from './words.js';
import { verbose } from './verbose.js';

const leadIns = verbose('i')`
    ^(?:(?:oh|ah|well|so|and|but|yeah|yes|yep|yup|no|nope|ok|okay|hey|hi|hello|hiya|thanks|
    thank you|actually|anyway|anyways|also|plus|btw|by the way|fyi|honestly|basically|lol|haha|
    hahaha|wow|sure|right|now|then|lately|unfortunately|sadly|luckily|fortunately|finally|
    personally|in fact|you know|i mean|to be honest|tbh|of course|guess what|still|first|second|
    however|meanwhile|though|for me|in general|these days|nowadays|as you know|update|note|ps|
    great|good news|bad news|great news|big news|news|quick update|just so you know|
    speaking of which|turns out|believe it or not|same here|me too|for the record|fun fact|
    first off|first of all|to start|as for me|at the moment|right now|well then|aww|yay|omg|man|
    dude|god|gosh|not much|nothing much|hmm|um|uh|er|mm|obviously|apparently|recently|today|
    i have to say|i must say|i must admit|i can tell you|i can say|i am proud to say|
    i am happy to say|i am excited to say|i am happy to announce|
    i am excited to share(?: that)?|i just wanted to let you know(?: that)?|
    i wanted to tell you(?: that)?|did i mention|let me tell you)\b[,:!.-]*\s+)(?=\S)`;
const vocative = /^\p{Lu}\p{L}{1,14}[,!]+ (?=(?:I|we|my|our|it|that|the|thanks|you)\b)/u;
const timeLead = verbose('i')`
    ^(?:in|on|at|back in|during|for|over|since|last|this|next|around|about|yesterday|two|three|
    four|five|six|\d+|a few|a couple|every|by|after|before|earlier|late|early|as|with|
    when)\b[^,]{0,50}?,? (?=(?:I|we|my|he|she)\b)`;
const reportsOthers = verbose('u')`
    ^according to |^(?:(?:he|she|they|someone|somebody|people|everyone|everybody|you|it) |(?:my|
    our|his|her|their|the) (?:[\p{L}-]+ ){1,3}|\p{Lu}\p{L}+ )(?:\p{L}+ly |always |just |also |
    once )?(?:said|says|told|tells|thinks|thought|claims|claimed|believes|believed|asked|asks|
    mentioned|mentions|suggested|suggests|joked|joke|jokes|swears|swore|insists|insisted|wrote|
    writes|sang|sings|texted|replied|replies|announced|wishes|dreams)\b`;
const ownDoubt = verbose('i')`
    ^I (?:really |just |kind of |sort of |do |still |always |used to |am )*(?:think|guess|
    believe|suppose|assume|imagine|feel like|feel|wonder|doubt|dream(?:ed|t)?(?! of)|
    pretend(?:ed)?|thought|figured|figure|bet|wish|fear|heard|hear|hope(?! to)|said|told|
    am not sure|not sure|joked|lied|forgot)\b`;

/** What becomes of one sentence in the patterns. */
export interface ClauseResult {
  wrote: boolean;
}

interface Chain {
  subject?: FoundSubject;
  /** Auxiliaries of the clause before, which a joined clause shares: "am studying and working". */
  auxiliary?: string;
}

/** Drops "Well,", "By the way," and whoever is addressed. */
export function withoutLeadIns(text: string): string {
  let current = text;
  for (let guard = 0; guard < 6; guard += 1) {
    const found = /^no (?:longer|kids|children|pets|siblings|car|allergies)\b/i.test(current)
      ? null
      : (leadIns.exec(current) ?? vocative.exec(current));
    if (!found) break;
    current = current.slice(found[0].length);
  }
  return current;
}

/** Takes the date out, so that "moved last month to Berlin" reads as "moved to Berlin". */
function withoutDate(text: string, date: { text: string; index: number } | undefined): string {
  if (!date) return text;
  const front = text.slice(0, date.index).replace(/[\s,]+$/, '');
  const back = text.slice(date.index + date.text.length);
  return `${front}${/^[,.;]/.test(back.trimStart()) ? '' : ' '}${back.trimStart()}`.trim();
}

function isFutureTense(words: readonly string[]): boolean {
  const start = words.slice(0, 6).join(' ');
  return verbose('iu')`
    \b(?:will|shall|going to|plan|planning|about to|next|upcoming|want|hope|am \p{L}+ing|
    are \p{L}+ing|is \p{L}+ing)\b`.test(start);
}

/** "I start on Monday": the plain present of such verbs speaks of the next Monday. */
function isScheduled(words: readonly string[]): boolean {
  const reading = readVerb(bare(words[0]).toLowerCase());
  return (
    reading !== undefined &&
    (reading.forms.has('base') || reading.forms.has('s')) &&
    !reading.forms.has('past') &&
    /^(?:have|start|begin|move|leave|fly|arrive|join|return|graduate|turn|retire|finish)$/.test(
      reading.lemma,
    )
  );
}

function clauseFrom(
  scene: Scene,
  subject: FoundSubject,
  words: readonly string[],
  whole: string,
  speaksOfWork: boolean,
): Clause | undefined {
  const text = words.join(' ');
  const { moment } = scene.draft;
  const future =
    (isFutureTense(words) && !isPastForm(bare(words[0]).toLowerCase())) || isScheduled(words);
  const dateInside = findDate(text, moment, future);
  const date = dateInside ?? findDate(whole, moment, future);
  const dated = withoutDate(text, dateInside?.kind === 'since' ? undefined : dateInside).replace(
    /[\s.,!;:]+$/,
    '',
  );
  const correction = corrected.exec(dated);
  const said = correction ? dated.slice(0, correction.index) : dated;
  const verb = readVerbPhrase(wordsOf(said)) ?? undefined;
  if (!verb) return undefined;
  return {
    scene,
    actor: subject.actor,
    verb,
    said,
    isPlain: subject.isPlain,
    speaksOfWork,
    ...(date ? { date } : {}),
    ...(correction ? { rejected: correction[1] ?? '' } : {}),
  };
}

/** "…, not Vienna": what was believed before, and is not so. */
const corrected =
  /,? (?:and )?not (?:in |at |for |from |to )?(\p{Lu}[\p{L}&'-]+(?: \p{Lu}[\p{L}&'-]+)?)$/u;

/** One date may hold a number that is the point ("my number is 555…"): then it is put back. */
function thingClause(
  scene: Scene,
  subject: FoundSubject,
  words: readonly string[],
): Clause | undefined {
  const said = words.join(' ').replace(/[\s.,!;:]+$/, '');
  const verb = readVerbPhrase(wordsOf(said));
  const date = findDate(said, scene.draft.moment, false);
  if (!verb) return undefined;
  return {
    scene,
    actor: subject.actor,
    verb,
    said,
    isPlain: false,
    speaksOfWork: false,
    ...(date ? { date } : {}),
  };
}

function readSegment(scene: Scene, segment: Segment, chain: Chain, speaksOfWork: boolean): boolean {
  const whole = segment.words.join(' ');
  if (segment.role === 'joined') return readJoined(scene, segment.words, chain, speaksOfWork);
  const text = withoutLeadIns(whole);
  if (nameUnnamed(scene, text)) return true;
  if (reportsOthers.test(text) || ownDoubt.test(text)) {
    delete chain.subject;
    return false;
  }
  const lead = timeLead.exec(text);
  const present =
    lead && !/^(?:when|after|before|as)\b/i.test(lead[0]) ? text.slice(lead[0].length) : text;
  const core = (scene.speaker ? completedFragment(present) : undefined) ?? present;
  const words = wordsOf(core);
  const subject = readSubject(scene, words);
  if (!subject) {
    delete chain.subject;
    return false;
  }
  const rest = words.slice(subject.next);
  const said =
    subject.prefix === undefined
      ? rest
      : [subject.prefix, ...rest.map((word, at) => (at === 0 ? word.toLowerCase() : word))];
  chain.subject = subject;
  chain.auxiliary = auxiliaryOf(said);
  if (subject.thing !== undefined) {
    delete chain.subject;
    const clause = thingClause(scene, subject, said);
    return clause ? matchThing(clause, subject.thing) : false;
  }
  const clause = clauseFrom(scene, subject, said, whole, speaksOfWork);
  return clause ? matchClause(clause) : false;
}

function auxiliaryOf(words: readonly string[]): string {
  const first = bare(words[0]).toLowerCase();
  if (/^(?:am|are|is|was|were|have|has|had|will)$/.test(first)) {
    const second = bare(words[1]).toLowerCase();
    return second === 'been' ? `${first} been` : first;
  }
  return '';
}

function readJoined(
  scene: Scene,
  words: readonly string[],
  chain: Chain,
  speaksOfWork: boolean,
): boolean {
  if (!chain.subject) return false;
  const verb = bare(words.find((word) => readVerb(bare(word).toLowerCase())) ?? '').toLowerCase();
  const forms = readVerb(verb)?.forms;
  const needsAuxiliary = forms?.has('ing') && !forms.has('base') && chain.auxiliary;
  const text = needsAuxiliary ? [...wordsOf(chain.auxiliary ?? ''), ...words] : words;
  const clause = clauseFrom(scene, chain.subject, text, text.join(' '), speaksOfWork);
  return clause ? matchClause(clause) : false;
}

/** ", who lives in Rome": about whoever was named last. */
function readRelative(
  scene: Scene,
  segment: Segment,
  chain: Chain,
  speaksOfWork: boolean,
): boolean {
  const actor = scene.mentioned.at(-1);
  if (!actor || actor.isSpeaker) return false;
  chain.subject = { actor, next: 0, isPlain: false };
  const clause = clauseFrom(
    scene,
    chain.subject,
    segment.words,
    segment.words.join(' '),
    speaksOfWork,
  );
  return clause ? matchClause(clause) : false;
}

/** A sentence that sets up what is not the case makes its main clause unsafe, too. */
function isSafe(segments: readonly Segment[], index: number): boolean {
  const next = segments[index + 1];
  return !(
    next?.role === 'background' &&
    /\b(?:would|could|might|unless)\b/i.test(segments[index]?.words.join(' ') ?? '')
  );
}

/** Reads every clause of a sentence. Returns whether any pattern wrote something. */
export function readClauses(scene: Scene, text: string, speaksOfWork: boolean): boolean {
  const segments = segmentsOf(scene.speaker ? uncoupled(text) : text);
  const chain: Chain = {};
  let wrote = false;
  let isReported = false;
  for (const [index, segment] of segments.entries()) {
    const plain = withoutLeadIns(segment.words.join(' '));
    if (segment.role === 'main')
      isReported = reportsOthers.test(plain) || (ownDoubt.test(plain) && !/,$/.test(plain));
    if (segment.role === 'background') continue;
    if (isReported && segment.role !== 'main') continue;
    if (!isSafe(segments, index)) continue;
    const done =
      segment.role === 'relative'
        ? readRelative(scene, segment, chain, speaksOfWork)
        : readSegment(scene, segment, chain, speaksOfWork);
    wrote = done || wrote;
  }
  return wrote;
}

const workWords = verbose('i')`
    \b(?:jobs?|work|works|worked|working|quit|hired|fired|laid off|resigned|employer|company|
    career|position|promoted|internship|startup|boss|colleagues?)\b`;

/** Whether a text is about employment, so that "I'm at Bosch now" can be read as a job. */
export function isAboutWork(text: string): boolean {
  if (workWords.test(text)) return true;
  const left = /\b(?:left|joined) (\p{Lu}[^.,!?;]{1,40})/u.exec(text);
  return left !== null && readOrganization(left[1] ?? '')?.isNamed === true;
}
