import { relationOf } from '../kin.js';
import { isThing, phraseOf, withoutArticle } from '../phrases.js';
import { isToCome, record, recordEnd, recordPlan, thing } from '../record.js';
import type { Clause } from '../record.js';
import { bare, wordsOf } from '../words.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

const belongings =
  '(?:car|cars|truck|suv|van|motorcycle|motorbike|scooter|bike|bicycle|e-bike|boat|' +
  'rv|camper|house|home|apartment|condo|flat|cabin|cottage|farm|piano|guitar|violin|' +
  'keyboard|drum set|camera|telescope|laptop|macbook|computer|pc|desktop|phone|' +
  'iphone|smartphone|tablet|ipad|watch|smartwatch|console|playstation|ps5|xbox|' +
  'switch|drone|tv|printer|record player|collection|library|garden|pool|greenhouse|' +
  'kayak|surfboard|treadmill|tesla|honda|toyota|ford|bmw|audi|jeep|subaru|prius|' +
  'kindle|headset|sewing machine|3d printer|account|subscription|membership|license|' +
  'licence|tattoo)';
const ownable = new RegExp(
  "^((?:(?:an?|the|my|our|his|her|their|two|three|\\d) )?(?:[\\p{L}\\d'-]+ ){0,4}?" +
    `${belongings}(?: (?:pro|air|max|mini|plus|of [\\p{L} ]{3,25}|model [\\p{L}\\d]+|` +
    '[A-Z]?\\d{1,4}))?)(?=$|[\\s,.])',
  'iu',
);
const makes = verbose('u')`
    ^(?:an? |my |our )?((?:(?:19|20)\d\d |old |new |used |red |blue |black |white |silver |
    vintage ){0,3}(?:Tesla|Honda|Toyota|Ford|BMW|Audi|Jeep|Subaru|Volkswagen|VW|Mazda|Kia|
    Hyundai|Nissan|Chevy|Chevrolet|Volvo|Porsche|Mercedes|Lexus|Prius|Ferrari|Dodge|Mini|Fiat|
    Skoda|Yamaha|Harley|Ducati|Vespa|Canon|Nikon|MacBook|ThinkPad|iPhone|iPad|Pixel|Galaxy|
    Samsung|Kindle)(?: [A-Z\d][\p{L}\d-]*){0,3})(?=$|[\s,.])`;

function ownedThing(text: string): string | undefined {
  const found = makes.exec(text) ?? ownable.exec(text);
  if (!found) return undefined;
  const name = withoutArticle(phraseOf(found[1] ?? '')).replace(/^(tattoo) of .*$/i, '$1');
  if (
    /\b(?:your|this|that|no|any|much|enough|more|of|to|at|in|on|for|with|from|up|out)\b/i.test(name)
  )
    return undefined;
  return name === '' ? undefined : name;
}

function owns(clause: Clause, text: string): boolean {
  if (/^(?:the|your|this|that)\b/i.test(text)) return false;
  const name = ownedThing(text);
  if (!name) return false;
  // "I have a car for the weekend", "a phone call", "a house party".
  const rest = text.slice(text.indexOf(name) + name.length).trim();
  if (
    verbose('iu')`
      ^(?:\p{Ll}+ing\b|for (?:the|a) (?:day|week|weekend)|call|party|issue|problem|repair|
      payment|accident|trip|ride|show|number|interview|appointment|screen|warming|sitter|
      hunting|shopping|crash|lesson|class|idea)`.test(rest)
  )
    return false;
  return record(clause, 'OWNS', thing(name, 'Object'), {});
}

/** What was bought: a thing with an article or a brand; not food or time in passing. */
function buys(clause: Clause, text: string): boolean {
  if (
    verbose('i')`
      ^(?:it|that|this|them|some|one|another one|time|into|you|him|her|us|lunch|dinner|coffee|
      breakfast|drinks?|food|groceries|stuff|something|the same)\b`.test(text)
  )
    return false;
  const forWhom = / (?:for|from|at|on|in|online|off|to|with) .*$/i;
  const what = phraseOf(text.replace(/^myself |^ourselves /i, '').replace(forWhom, ''));
  const words = wordsOf(what);
  if (
    !/^(?:an?|my|our|two|three|four|five|\d+|some|new|tickets?|his|her|their|the|\p{Lu})/u.test(
      what,
    ) ||
    words.length > 7
  )
    return false;
  const name = withoutArticle(what);
  if (
    !isThing(name, 6) ||
    (/\b(?:house|home|apartment|car)\b/i.test(name) && isToCome(clause, 'event'))
  ) {
    return isToCome(clause, 'event') ? recordPlan(clause) : false;
  }
  const isPet = relationOf(bare(words.at(-1)).toLowerCase())?.kind === 'Animal';
  if (isPet) return false;
  return record(clause, 'BOUGHT', thing(name, 'Object'));
}

function sells(clause: Clause, text: string): boolean {
  const what = /^(?:my|our|his|her|their|the) (.+)$/i.exec(
    phraseOf(text.replace(/ (?:to|for|on|last|at) .*$/i, '')),
  );
  if (!what || !isThing(what[1] ?? '', 5)) return false;
  const { verb } = clause;
  if (isToCome(clause, 'change')) return recordPlan(clause);
  if (verb.isNegated || verb.mood !== 'fact' || (verb.tense !== 'past' && !verb.isPerfect))
    return false;
  return recordEnd(clause, 'OWNS', thing((what[1] ?? '').replace(/^(?:old|new) /i, ''), 'Object'));
}

/** "Got an air fryer for Christmas": a gift is kept. */
const given = verbose('iu')`
      ^an? ((?:[\p{L}\d-]+ ){0,2}[\p{L}\d-]+) for (?:my (?:birthday|graduation|anniversary)|
      christmas|hanukkah|our (?:wedding|anniversary))\b`;

export const thingPatterns: Pattern[] = [
  { verbs: 'have own', after: /^(.+)$/, then: (clause, match) => owns(clause, match[1] ?? '') },
  {
    verbs: 'drive ride',
    after: /^(an? .+|\p{Lu}.*)$/u,
    then: (clause, match) => {
      const name = ownedThing(match[1] ?? '');
      const { verb } = clause;
      if (!name || (verb.tense === 'past' && verb.mood === 'fact')) return false;
      return record(clause, 'DRIVES', thing(name, 'Object'));
    },
  },
  {
    verbs: 'buy purchase',
    after: /^(.+)$/,
    then: (clause, match) => buys(clause, match[1] ?? ''),
  },
  {
    verbs: 'get',
    after: /^(?:myself |ourselves )?(an? .+|my first .+|tickets .+)$/i,
    then: (clause, match) => {
      const isNew = /^(?:an? (?:brand )?new|my first) /i.test(match[1] ?? '');
      const gift = given.exec(match[1] ?? '')?.[1];
      const { verb } = clause;
      if (gift && isThing(gift, 3) && (verb.tense === 'past' || verb.isPerfect) && !verb.isNegated)
        return record(clause, 'OWNS', thing(gift, 'Object'), { aspect: 'change' });
      const owned = isNew ? ownedThing(match[1] ?? '') : undefined;
      return owned ? record(clause, 'OWNS', thing(owned, 'Object'), { aspect: 'change' }) : false;
    },
  },
  {
    verbs: 'order',
    after: /^(an? .+|the .+|two .+|some .+|\d+ .+|\p{Lu}.+)$/u,
    then: (clause, match) => {
      const what = withoutArticle(
        phraseOf((match[1] ?? '').replace(/ (?:from|on|for|at|in|with|online|to) .*$/i, '')),
      );
      if (!isThing(what, 6) || (clause.verb.tense === 'present' && !clause.verb.isPerfect))
        return false;
      return record(clause, 'ORDERED', thing(what, 'Object'));
    },
  },
  {
    verbs: 'subscribe be',
    after: verbose('u')`
        ^(?:subscribed )?to ((?:the )?\p{Lu}.*|(?:the |your )?(?:\p{L}+ ){1,2}(?:plan|
        newsletter|tier|magazine))$`,
    then: (clause, match) => {
      if (clause.verb.lemma === 'be' && !/^subscribed/i.test(match[0])) return false;
      const what = withoutArticle(phraseOf(match[1] ?? '')).replace(/^your /i, '');
      return (
        isThing(what, 5) &&
        record(clause, 'SUBSCRIBES_TO', thing(what, 'Object'), { aspect: 'change' })
      );
    },
  },
  {
    verbs: 'be',
    after: /^on (?:the |your |a |an )?((?:\p{L}+ ){0,2}(?:plan|tier|subscription))\b/iu,
    then: (clause, match) => record(clause, 'SUBSCRIBES_TO', thing(match[1] ?? '', 'Object')),
  },
  {
    verbs: 'cancel',
    after: /^(?:my|our|his|her|the) (.+?)(?: (?:subscription|membership|account))?$/i,
    then: (clause, match) => {
      const { verb } = clause;
      if (verb.isNegated || verb.mood !== 'fact' || (verb.tense !== 'past' && !verb.isPerfect))
        return false;
      if (!/(?:subscription|membership|account)$|\p{Lu}/u.test(match[0])) return false;
      return recordEnd(clause, 'SUBSCRIBES_TO', thing(match[1] ?? '', 'Object'));
    },
  },
  {
    verbs: 'sell trade',
    after: /^(.+)$/,
    then: (clause, match) => sells(clause, match[1] ?? ''),
  },
];

export const belongingThings: ThingPattern[] = [
  {
    noun: verbose('')`
        ^(?:current |new |first |family |work )?(?:car|phone|laptop|bike|truck|computer|camera|
        guitar|tablet|watch|van|motorbike|keyboard|piano|printer|router|tv|telescope|bass|
        console)$`,
    then: (clause, value) => {
      const model = verbose('u')`
            ^an? ((?:(?:19|20)\d\d |old )?\p{Lu}[\p{L}\d-]*(?: [\p{Lu}\d][\p{L}\d-]*){0,4})(?=$|
            [,. ])`;
      const name = makes.exec(value)?.[1] ?? model.exec(value)?.[1];
      return name ? record(clause, 'OWNS', thing(withoutArticle(name), 'Object')) : false;
    },
  },
];
