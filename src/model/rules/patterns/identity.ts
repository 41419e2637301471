import { hasTag, isGivenName, isPlace } from '../dictionary.js';
import type { Day } from '../calendar.js';
import { instantOf } from '../dates.js';
import { readPersonName, isNeverName } from '../names.js';
import { itemsOf, phraseOf } from '../phrases.js';
import { record } from '../record.js';
import type { Clause } from '../record.js';
import { actorNamed, relate } from '../subject.js';
import type { Scene } from '../subject.js';
import { findEmails, findPhones } from '../contacts.js';
import { wordsOf } from '../words.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

function nameIn(text: string): string | undefined {
  const words = wordsOf(text.replace(/^(?:called|actually|just) /i, ''));
  const found = readPersonName(words, 0);
  if (!found || isNeverName(found.name.split(' ')[0] ?? '')) return undefined;
  // "My name is Emma and": but not "my name is on the list".
  return found.name.replace(/\.$/, '');
}

function isNamed(clause: Clause, text: string): boolean {
  const name = nameIn(text);
  if (!name) return false;
  // The graph knows its user's name; what is known need not be said again.
  if (clause.scene.draft.ownActor(name) === clause.actor) return true;
  const { unnamed, draft } = clause.scene;
  if (unnamed && unnamed.actor === clause.actor) {
    // "My horse is called Juniper": the horse gets its name, and is no second horse.
    const other = actorNamed(draft, name, unnamed.relation.kind, unnamed.relation.gender);
    relate(clause.scene, unnamed.owner, unnamed.relation, other);
    return true;
  }
  return record(
    clause,
    'NAME',
    { value: name },
    { fact: `${clause.actor.name}'s name is ${name}` },
  );
}

const tongues =
  'english|spanish|french|german|italian|portuguese|russian|chinese|mandarin|' +
  'cantonese|japanese|korean|arabic|hebrew|hindi|urdu|bengali|punjabi|tamil|telugu|' +
  'turkish|persian|farsi|polish|ukrainian|czech|dutch|swedish|norwegian|danish|' +
  'finnish|greek|hungarian|romanian|vietnamese|thai|tagalog|filipino|indonesian|' +
  'malay|swahili|esperanto|latin|irish|welsh|catalan|serbian|croatian|bulgarian|asl|' +
  'sign language|american sign language|gujarati|marathi|yoruba|zulu|afrikaans|' +
  'icelandic|estonian|latvian|lithuanian|slovak|slovenian|albanian|armenian|georgian|' +
  'kurdish|pashto|nepali|burmese|khmer|lao|mongolian';
const tongue = new RegExp(`\\b(?:${tongues})\\b`, 'gi');

/** The languages named in a text. */
export function languagesIn(text: string): string[] {
  return [...text.matchAll(tongue)].map((found) => capitalize(found[0])).slice(0, 8);
}

function capitalize(word: string): string {
  return word.length <= 3
    ? word.toUpperCase()
    : word.replace(
        /(^|\s)(\p{L})/gu,
        (_all, space: string, letter: string) => space + letter.toUpperCase(),
      );
}

function speaks(clause: Clause, text: string): boolean {
  const spoken = text.replace(/ (?:at|with|in) (?:home|work|school|(?:my|the|our) \p{L}+)/giu, '');
  const part = phraseOf(spoken.replace(/ (?:at|with|in|to|but|so|because) .*$/i, ''));
  const found = languagesIn(part);
  let wrote = false;
  for (const language of found) {
    const fact = found.length > 1 ? `${clause.actor.name} speaks ${language}` : undefined;
    wrote =
      record(
        clause,
        'SPEAKS',
        { entity: language, type: 'Topic' },
        {
          allowsAbility: true,
          ...(fact ? { fact } : {}),
        },
      ) || wrote;
  }
  return wrote;
}

function isAged(clause: Clause, years: number): boolean {
  if (!Number.isInteger(years) || years < 0 || years > 120) return false;
  return record(
    clause,
    'AGE',
    { value: String(years) },
    {
      aspect: 'change',
      ignoresDate: clause.verb.lemma === 'be',
    },
  );
}

const spelled: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
};

function yearsOf(text: string): number {
  const word = text.toLowerCase();
  const [tens = '', ones = ''] = word.split('-');
  if (ones !== '') return (spelled[tens] ?? Number.NaN) + (spelled[ones] ?? Number.NaN);
  return spelled[word] ?? Number(text);
}

export const identityPatterns: Pattern[] = [
  {
    verbs: 'call name',
    after: /^(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)$/u,
    then: (clause, match) => clause.verb.isPassive && isNamed(clause, match[1] ?? ''),
  },
  {
    verbs: 'be',
    after: /^(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'-]+)?)(?=$|,| from\b| and\b)/u,
    then: (clause, match) => {
      const first = (match[1] ?? '').split(' ')[0] ?? '';
      if (!clause.actor.isSpeaker || !isGivenName(first) || isPlace(match[1] ?? '')) return false;
      if (clause.scene.draft.ownActor(match[1] ?? '') === clause.actor) return true;
      return record(clause, 'NAME', { value: match[1] ?? '' }, { cardinality: 'many' });
    },
  },
  {
    verbs: 'go',
    after: /^by (\p{Lu}[\p{L}'-]+)(?=$|,| at| with| in| now)/u,
    then: (clause, match) =>
      clause.verb.isNegated ? false : record(clause, 'NICKNAME', { value: match[1] ?? '' }),
  },
  {
    verbs: 'be',
    after: verbose()`
        ^(?:only |just |about )?(\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: years? old| yrs old| yo|
        -years-old|(?=$|, | and\b))`,
    then: (clause, match) => {
      const isChild = !clause.actor.isSpeaker && yearsOf(match[1] ?? '') <= 20;
      if (!/old|yo$/.test(match[0]) && !/^\d+$/.test(match[1] ?? '') && !isChild) return false;
      if (clause.verb.tense === 'past' || clause.verb.mood !== 'fact') return false;
      return isAged(clause, yearsOf(match[1] ?? ''));
    },
  },
  {
    verbs: 'turn',
    after: /^(\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: years old)?$/,
    then: (clause, match) => {
      const years = yearsOf(match[1] ?? '');
      return Number.isFinite(years) && isAged(clause, years);
    },
  },
  {
    verbs: 'be',
    after: /^an? (\d{1,3})[- ]years?[- ]old\b/i,
    then: (clause, match) => clause.verb.tense === 'present' && isAged(clause, Number(match[1])),
  },
  {
    verbs: 'bear',
    after: /^.*$/,
    then: (clause) => (clause.verb.isPassive ? bornOn(clause) : false),
  },
  {
    verbs: 'be',
    after: /^(?:originally |an? )?([A-Z][a-z]+)(?:$|,| and\b| citizen\b| national\b)/,
    then: (clause, match) => {
      const word = match[1] ?? '';
      if (!hasTag(word.toLowerCase(), 'Demonym') || clause.verb.tense === 'past') return false;
      return clause.actor.kind === 'Person' && record(clause, 'NATIONALITY', { value: word });
    },
  },
  {
    verbs: 'speak',
    after: /^(?:(?:fluent|some|a little|a bit of|native|both|basic|conversational|decent) )*(.+)$/i,
    then: (clause, match) => speaks(clause, match[1] ?? ''),
  },
  {
    verbs: 'be',
    after: /^(?:fluent|bilingual|conversational) in (.+)$/i,
    then: (clause, match) => speaks(clause, match[1] ?? ''),
  },
  {
    verbs: 'be',
    after: verbose('i')`
        ^an? (Catholic|Christian|Muslim|Jew|Hindu|Buddhist|atheist|agnostic|introvert|extrovert|
        transgender woman|transgender man|trans woman|trans man|immigrant|refugee|veteran|twin|
        only child|night owl|morning person|early bird|homeowner|perfectionist|minimalist)\b`,
    then: (clause, match) => record(clause, 'IS_A', { value: match[1] ?? '' }),
  },
];

function bornOn(clause: Clause): boolean {
  const { date } = clause;
  if (
    !date ||
    date.isFuture ||
    clause.verb.isNegated ||
    clause.verb.mood !== 'fact' ||
    date.kind !== 'point'
  )
    return false;
  const isYear = /^(?:in|around|back in) (?:19|20)\d\d$/i.test(date.text.trim());
  const iso = instantOf(date.day, clause.scene.draft.moment).slice(0, 10);
  const value = isYear ? String(date.day.year) : dayText(clause, iso);
  return record(
    clause,
    'BORN_ON',
    { value },
    {
      fact: `${clause.actor.name} was born ${date.text.trim()}`,
      ...(date.isExact ? {} : { ignoresDate: true }),
    },
  );
}

function dayText(clause: Clause, iso: string): string {
  return clause.date?.isExact
    ? iso
    : (clause.date?.text ?? iso).replace(/^(?:on|in) (?:the )?/i, '').trim();
}

function contact(clause: Clause, value: string, kind: 'email' | 'phone'): boolean {
  const found = kind === 'email' ? findEmails(value) : findPhones(value);
  const first = found[0];
  if (
    !first ||
    clause.verb.mood !== 'fact' ||
    clause.verb.isNegated ||
    clause.verb.tense === 'past'
  )
    return false;
  const noun = kind === 'email' ? 'email' : 'phone number';
  const wrote = record(
    clause,
    kind === 'email' ? 'HAS_EMAIL' : 'HAS_PHONE',
    { value: first },
    {
      fact: `${clause.actor.name}'s ${noun} is ${first}`,
    },
  );
  if (wrote) clause.scene.draft.identify(clause.actor.name, clause.actor.kind, kind, first);
  return wrote;
}

export const identityThings: ThingPattern[] = [
  {
    noun: /^(?:full |first |real |legal |given )?name$/,
    then: (clause, value) => isNamed(clause, value),
  },
  {
    noun: /^(?:nickname|friends call me)$/,
    then: (clause, value) => {
      const name = nameIn(value);
      return name ? record(clause, 'NICKNAME', { value: name }) : false;
    },
  },
  {
    noun: verbose()`
      ^(?:new |work |personal |current |private |business |preferred |
      main )*e-?mail(?: address)?$`,
    then: (clause, value) => contact(clause, value, 'email'),
  },
  {
    noun: verbose()`
      ^(?:new |work |personal |current |home |cell |mobile |office |best )*(?:phone|number|cell|
      mobile|phone number|telephone|telephone number|cell number|mobile number|contact number|
      cell phone)$`,
    then: (clause, value) => contact(clause, value, 'phone'),
  },
  {
    noun: /^(?:birthday|birth ?date|date of birth|dob|b-day|bday)$/,
    then: (clause, value) => birthday(clause, value),
  },
  { noun: /^age$/, then: (clause, value) => isAged(clause, Number(/^\d{1,3}/.exec(value)?.[0])) },
  {
    noun: /^pronouns$/,
    then: (clause, value) =>
      /^(?:she|he|they|ze|xe)\b[\w/ ]{0,20}$/i.test(value) && record(clause, 'PRONOUNS', { value }),
  },
  {
    noun: /^(?:first |native |second |main )*(?:language|languages|mother tongue|tongue)$/,
    then: (clause, value) => speaks(clause, value),
  },
  {
    noun: /^nationality$/,
    then: (clause, value) =>
      itemsOf(value).every((item) => record(clause, 'NATIONALITY', { value: item })),
  },
  {
    noun: /^(?:website|homepage|web site|blog|portfolio)$/,
    then: (clause, value) => {
      const url = verbose('i')`
            \b(?:https?://|www\.)[^\s<>"]{3,200}|\b[a-z0-9-]{2,40}\.(?:com|org|net|io|dev|me|
            co)\b`.exec(value);
      return url ? record(clause, 'HAS_WEBSITE', { value: url[0].replace(/[.,)]+$/, '') }) : false;
    },
  },
];

function birthday(clause: Clause, value: string): boolean {
  const { date } = clause;
  // "My birthday is next week" or "was yesterday" gives a day only together with the calendar.
  if ((clause.verb.mood !== 'fact' && clause.verb.mood !== 'plan') || clause.verb.isNegated)
    return false;
  if (
    !date ||
    !/\p{L}{3,} ?\d|\d.*\p{L}{3}|\d[-/.]\d/u.test(date.text) ||
    /\bago\b/.test(date.text)
  )
    return false;
  const hasYear = /(?:19|20)\d\d/.test(date.text);
  const shown = hasYear
    ? isoOf(date.day)
    : date.text.replace(/^(?:on|in|at) (?:the )?/i, '').trim();
  void value;
  return clause.scene.draft.add({
    subject: clause.actor,
    predicate: 'BORN_ON',
    target: { value: shown },
    fact: `${clause.actor.name}'s birthday is ${shown}`,
    // "In May" and "on 3 May" are one birthday: only a full date takes the slot.
    cardinality: hasYear ? 'single' : 'many',
  });
}

const reachMe = verbose('i')`
    \b(?:way to (?:reach|contact|get hold of) me is|(?:my|our) (?:new )?(?:number|phone|mobile|
    e-?mail)\b.*\bthe new one is)\b(.*)$|\b(?:call|text|reach|contact|phone|ring|message|
    e-?mail|write|write to|
    get hold of) me (?:back |directly |anytime |any time )?(?:at|on|under|via|by (?:e-?mail|
    phone) (?:at|on))\b(.*)$`;

/** Where a number is announced, one without its area code counts, too. */
function localPhones(text: string): string[] {
  const found = findPhones(text);
  const local = /(?:^|\s)(\d{3}-\d{4})(?=$|[\s.,;!])/.exec(text);
  return found.length > 0 || !local ? found : [local[1] ?? ''];
}

/** "You can reach me at…": whoever says so gives an address of their own. */
export function recordOwnContact(scene: Scene, text: string): boolean {
  const found = scene.speaker ? reachMe.exec(text) : null;
  if (!found || !scene.speaker) return false;
  let wrote = false;
  const given = found[1] ?? found[2] ?? '';
  for (const [kind, values] of [
    ['email', findEmails(given)],
    ['phone', localPhones(given)],
  ] as const) {
    const value = values[0];
    if (value === undefined) continue;
    const { speaker, draft } = scene;
    draft.add({
      subject: speaker,
      predicate: kind === 'email' ? 'HAS_EMAIL' : 'HAS_PHONE',
      target: { value },
      fact: `${speaker.name}'s ${kind === 'email' ? 'email' : 'phone number'} is ${value}`,
    });
    draft.identify(speaker.name, speaker.kind, kind, value);
    wrote = true;
  }
  return wrote;
}

const calledMe = verbose('u')`
    \b(?:(?:everyone|everybody|people|friends|they all|they|family|you can|you may|just|
    please) )?calls? me (\p{Lu}\p{L}{0,20})(?=$|[.,!]| (?:instead|for short|if|and|btw|please|
    though)\b)`;

/** "Everyone calls me Jay", "you can call me Jay". */
export function recordNickname(scene: Scene, text: string): boolean {
  const found = scene.speaker ? calledMe.exec(text) : null;
  if (!found || !scene.speaker || isNeverName(found[1] ?? '')) return false;
  if (/\b(?:not|never|used to)\b/i.test(text.slice(0, found.index + 10))) return false;
  if (scene.draft.ownActor(found[1] ?? '') === scene.speaker) return false;
  return scene.draft.add({
    subject: scene.speaker,
    predicate: 'NICKNAME',
    target: { value: found[1] ?? '' },
    fact: `${scene.speaker.name} is called ${found[1] ?? ''}`,
  });
}

function isoOf(day: Day): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}
