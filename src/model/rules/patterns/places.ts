import { isLargePlace, isPlace } from '../dictionary.js';
import { phraseOf, readPlace, withoutArticle } from '../phrases.js';
import { isToCome, record, whenToCome, recordEnd, recordPlan } from '../record.js';
import type { Clause } from '../record.js';
import type { Scene } from '../subject.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

function location(name: string): { entity: string; type: string } {
  return { entity: name, type: 'Location' };
}

/**
 * LIVES_IN. To live in Germany does not contradict living in Berlin, so a country or a state never
 * takes the slot, unless somebody moved.
 */
function livesIn(clause: Clause, place: string, hasMoved: boolean): boolean {
  const isWide = isLargePlace(place);
  return record(clause, 'LIVES_IN', location(place), {
    ...(hasMoved ? { aspect: 'change' as const } : {}),
    ...(isWide && !hasMoved ? { cardinality: 'many' as const } : {}),
  });
}

/** "My parents' place in Kent" is in Kent. */
function placeOf(text: string): ReturnType<typeof readPlace> {
  const inside =
    /^(?:my|our|his|her|their|an?|the) [\p{L}' -]{2,40}? (?:in|near|outside) (.+)$/iu.exec(text);
  return readPlace(text) ?? (inside ? readPlace(inside[1] ?? '') : undefined);
}

function moves(clause: Clause, text: string): boolean {
  const from = /\bfrom (.+)$/i.exec(text);
  const to =
    /^(?:back |here |over |out |down |up |away )?(?:back )?to (.+)$/i.exec(text) ??
    /\bto (.+)$/i.exec(text);
  const target = to ? placeOf(to[1] ?? '') : undefined;
  if (isToCome(clause, 'change')) return target ? recordPlan(clause) : false;
  const wrote = target ? livesIn(clause, target.text, true) : false;
  const source = from ? readPlace(from[1] ?? '') : undefined;
  const isTold = clause.verb.mood === 'fact' && !clause.verb.isNegated && !clause.verb.isHedged;
  if (!source || !isTold) return wrote;
  return recordEnd(clause, 'LIVES_IN', location(source.text)) || wrote;
}

const short = verbose('i')`
    \b(?:for (?:a|the|two|three|\d+) (?:few |couple (?:of )?)?(?:day|night|week|weekend|summer|
    conference|wedding)s?|on vacation|on holiday|on business|visiting)\b`;

function goesTo(clause: Clause, text: string): boolean {
  const place = readPlace(text);
  if (!place) return false;
  if (!isPlace(place.text) && !/^(?:to )?\p{Lu}/u.test(text)) return false;
  const { verb } = clause;
  // "I go to Rome every year" is a habit, not a journey.
  if (verb.tense === 'present' && !verb.isPerfect && !isToCome(clause, 'event')) return false;
  return record(clause, 'TRAVELED_TO', location(place.text));
}

/** "I've been in Toronto for nine years": so long one is at home there. */
function hasSettled(clause: Clause, text: string): boolean {
  const { date, verb } = clause;
  const place = readPlace(text);
  if (!place || !isPlace(place.text) || !verb.isPerfect || verb.isNegated) return false;
  const isLong =
    date?.kind === 'since' ? /\d{4}/.test(date.text) : /\byears?\b/i.test(date?.text ?? '');
  if (!isLong || (date?.kind !== 'since' && date?.kind !== 'for')) return false;
  return livesIn({ ...clause, verb: { ...verb, isAlways: true } }, place.text, false);
}

/** "In Prague this week for a conference": a journey that goes on. */
function staysIn(clause: Clause, text: string): boolean {
  const { verb, date } = clause;
  if (verb.tense !== 'present' || verb.isPerfect || verb.isNegated || verb.mood !== 'fact')
    return false;
  const place = readPlace(text);
  if (!place || !isPlace(place.text)) return false;
  const isVisit =
    verbose('i')`
        \b(?:this week|today|tonight|this weekend|until|for the weekend|for a few days|
        for work)\b`.test(`${date?.text ?? ''} ${text}`) ||
    /\bfor (?:an? )?(?:conference|wedding|holiday|meeting|vacation|trip|workshop)\b/i.test(text);
  if (isVisit)
    return record(clause, 'TRAVELED_TO', location(place.text), {
      aspect: 'event',
      plansNothing: true,
    });
  if (!verb.isNow || clause.actor.isSpeaker || date) return false;
  return record(clause, 'LIVES_IN', location(place.text), { cardinality: 'many' });
}

/** "Not in London any more". */
function leftFor(clause: Clause, text: string): boolean {
  const { verb } = clause;
  const place = readPlace(text);
  if (!place || !isPlace(place.text) || !verb.isNegated || !verb.hasEnded) return false;
  return verb.tense === 'present' && recordEnd(clause, 'LIVES_IN', location(place.text));
}

const street = verbose('u')`
    (\d{1,5}[a-z]?(?:,| )(?: ?\p{Lu}[\p{L}'.-]*){1,4} (?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|
    Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Gardens|Grove|Crescent|Hill|Row|Boulevard|
    Blvd|Mews|Walk|Park|Quay)\b\.?(?:,? (?:Apt|Flat|Unit) \w+)?(?:, \p{Lu}[\p{L}' -]{1,30}){0,3})`;

/** "My address is 14 Mill Lane, York", "ship it to 14 Mill Lane, that's my new address". */
export function recordAddress(scene: Scene, text: string): boolean {
  if (!scene.speaker || !addressed.test(text)) return false;
  const found = street.exec(text);
  if (!found || /\b(?:not|old|used to|was|were|moved (?:from|out))\b/i.test(text)) return false;
  const value = (found[1] ?? '').replace(/ (?:please|thanks)$/i, '');
  return scene.draft.add({
    subject: scene.speaker,
    predicate: 'HAS_ADDRESS',
    target: { value },
    fact: `${scene.speaker.name}'s address is ${value}`,
  });
}

const addressed = /\b(?:my|our) (?:[\p{L}]+ ){0,2}address\b|\b(?:I|we) live at\b/iu;

export const placePatterns: Pattern[] = [
  { verbs: 'be', after: /^in (.+)$/i, then: (clause, match) => hasSettled(clause, match[1] ?? '') },
  { verbs: 'be', after: /^in (.+)$/i, then: (clause, match) => staysIn(clause, match[1] ?? '') },
  { verbs: 'be', after: /^in (.+)$/i, then: (clause, match) => leftFor(clause, match[1] ?? '') },
  {
    verbs: 'stay',
    after: /^(?:at|in) (?:the |an? )?(\p{Lu}.+)$/u,
    then: (clause, match) => {
      const name = phraseOf((match[1] ?? '').replace(/,.*$/, ''));
      const isHere = clause.verb.isProgressive && clause.verb.tense === 'present';
      if (!isHere || name.split(' ').length > 6) return false;
      return record(clause, 'STAYS_AT', location(name), { plansNothing: true, ignoresDate: true });
    },
  },
  {
    verbs: 'move',
    after: /^in(?: together)? with (?:my )?(.+)$/i,
    then: (clause, match) => {
      const who = phraseOf(match[1] ?? '').replace(/ (?:in|at|on|near) .*$/i, '');
      if (!/^(?:\p{L}+[ &]*){1,3}$/u.test(who) || isToCome(clause, 'change')) return false;
      return record(clause, 'LIVES_WITH', { value: withoutArticle(who) }, { aspect: 'change' });
    },
  },
  {
    verbs: 'live reside',
    after: verbose('iu')`
        ^(?:(?:here|alone|by myself|together|with (?:my|his|her|our|
        their) [\p{L} ]{1,30}) )?(?:(?:close |right |just )?(in|near|outside|outside of|
        around)) (.+)$`,
    then: (clause, match) => {
      const text = (match[2] ?? '').replace(/^an? (?:[\p{L}-]+ ){0,3}(?:in|of|near) /iu, '');
      const place = readPlace(text);
      if (!place || short.test(place.rest)) return false;
      if (
        !/^in$/i.test(match[1] ?? '') ||
        /\b(?:near|outside)\b/i.test((match[2] ?? '').split(place.text)[0] ?? '')
      ) {
        return record(clause, 'LIVES_IN', location(place.text), { cardinality: 'many' });
      }
      return livesIn(clause, place.text, false);
    },
  },
  {
    verbs: 'live',
    after: /^with (?:my )?(.+)$/i,
    then: (clause, match) => {
      const who = phraseOf(match[1] ?? '').replace(/ (?:in|at|on|near) .*$/i, '');
      if (
        !/^(?:\p{L}+[ ,&]*){1,5}$/u.test(who) ||
        /\b(?:it|that|this|fear|pain|regret|anxiety)\b/i.test(who)
      )
        return false;
      const { speaker } = clause.scene;
      if (/^(?:me|us)$/i.test(who) && speaker && speaker !== clause.actor)
        return record(clause, 'LIVES_WITH', { actor: speaker });
      return record(clause, 'LIVES_WITH', { value: withoutArticle(who) });
    },
  },
  {
    verbs: 'move relocate immigrate emigrate return settle',
    after: /^(.*\b(?:to|from|in) .+)$/i,
    then: (clause, match) => {
      const text = match[1] ?? '';
      if (/^settle$/.test(clause.verb.lemma)) {
        const place = readPlace(text.replace(/^(?:down )?in /i, ''));
        return place ? livesIn(clause, place.text, true) : false;
      }
      if (clause.verb.lemma === 'return') return false;
      if (/^(?:out|away)\b/i.test(text) && !/\bto\b/i.test(text)) return movesOut(clause, text);
      if (/^(?:on|in|up|forward|past)\b/i.test(text)) return false;
      return moves(clause, text);
    },
  },
  {
    verbs: 'move',
    after: /^(?:out of|away from) (.+)$/i,
    then: (clause, match) => movesOut(clause, match[0]),
  },
  {
    verbs: 'be',
    after: /^(?:originally |actually )?from (.+)$/i,
    then: (clause, match) => {
      const place = readPlace(match[1] ?? '');
      if (!place) return false;
      if (clause.verb.tense === 'past' && clause.actor.isSpeaker) return false;
      return record(clause, 'FROM', location(place.text));
    },
  },
  {
    verbs: 'be base',
    after: /^(?:currently )?(?:based )?(?:out of|in) (.+)$/i,
    then: (clause, match) => {
      if (clause.verb.lemma === 'be' && !/^(?:currently )?based/i.test(match[0]))
        return wasIn(clause, match[1] ?? '');
      const place = readPlace(match[1] ?? '');
      return place
        ? livesIn({ ...clause, verb: { ...clause.verb, tense: 'present' } }, place.text, false)
        : false;
    },
  },
  {
    verbs: 'be bear raise',
    after: /^(?:born and raised |born |raised |and raised )?(?:here )?in (.+)$/i,
    then: (clause, match) => {
      if (clause.verb.lemma === 'be' && !/^(?:born|raised)/i.test(match[0])) return false;
      const place = readPlace(match[1] ?? '');
      if (!place) return false;
      const raised = clause.verb.lemma === 'raise' || /^raised/i.test(match[0]);
      return record(clause, raised ? 'GREW_UP_IN' : 'BORN_IN', location(place.text), {
        ignoresDate: true,
      });
    },
  },
  {
    verbs: 'grow',
    after: /^up (?:mostly |partly )?(?:on a farm |in a small town )?(?:in|near|outside) (.+)$/i,
    then: (clause, match) => {
      const place = placeOf(match[1] ?? '');
      return place
        ? record(clause, 'GREW_UP_IN', location(place.text), { ignoresDate: true })
        : false;
    },
  },
  {
    verbs: 'come hail',
    after: /^(?:originally )?from (.+)$/i,
    then: (clause, match) => {
      const place = readPlace(match[1] ?? '');
      const { verb } = clause;
      return place && verb.tense === 'present' && !verb.isProgressive && !verb.isPerfect
        ? record(clause, 'FROM', location(place.text))
        : false;
    },
  },
  {
    verbs: 'visit explore',
    after: /^(.+)$/i,
    then: (clause, match) => goesTo(clause, match[1] ?? ''),
  },
  {
    verbs: 'go travel fly drive head return get',
    after: verbose('iu')`
        ^(?:(?:back|over|down|up|out|away|abroad|alone|solo|there|hiking|camping|skiing|on (?:a|
        an|our|my) [\p{L} -]{2,25}) )?(?:to|in|around|through|across) (.+)$`,
    then: (clause, match) => {
      if (clause.verb.lemma === 'get' && !/^back/i.test(match[0])) return false;
      return goesTo(clause, match[1] ?? '');
    },
  },
  {
    verbs: 'take have book make plan',
    after: verbose('iu')`
        ^(?:an? |the |our |my )(?:(?:[\p{L}-]+ ){0,3})(?:trip|vacation|flight|holiday|honeymoon|
        journey|getaway|cruise|visit|train) (?:to|in|around|through) (.+)$`,
    then: (clause, match) => {
      if (/^(?:book|plan)$/.test(clause.verb.lemma)) {
        const place = readPlace(match[1] ?? '');
        if (!place || clause.verb.mood === 'unreal' || clause.verb.isNegated) return false;
        return clause.scene.draft.add({
          subject: clause.actor,
          predicate: 'PLANS_TO',
          target: { value: `travel to ${place.text}` },
          fact: `${clause.actor.name} plans to travel to ${place.text}${whenToCome(clause)}`,
        });
      }
      return goesTo(clause, match[1] ?? '');
    },
  },
  {
    verbs: 'be',
    after: /^to (.+)$/i,
    then: (clause, match) => (clause.verb.isPerfect ? goesTo(clause, match[1] ?? '') : false),
  },
  {
    verbs: 'get arrive',
    after: /^(?:just )?(?:back |home )?(?:from|in) (.+)$/i,
    then: (clause, match) => {
      if (clause.verb.lemma === 'get' && !/back|home/i.test(match[0])) return false;
      return goesTo(
        clause,
        (match[1] ?? '').replace(
          /^(?:an?|my|our|the) (?:[\p{L}-]+ ){0,3}(?:trip|vacation|holiday|visit) (?:to|in) /iu,
          '',
        ),
      );
    },
  },
];

function movesOut(clause: Clause, text: string): boolean {
  const place = readPlace(text.replace(/^(?:out of|away from|from) /i, ''));
  const { verb } = clause;
  if (!place || verb.mood !== 'fact' || verb.isNegated || isToCome(clause, 'change')) return false;
  return recordEnd(clause, 'LIVES_IN', location(place.text));
}

/** "I was in Rome last week": with a date in the past it is a journey. */
function wasIn(clause: Clause, text: string): boolean {
  const place = readPlace(text);
  if (!place || !isPlace(place.text) || (clause.verb.tense !== 'past' && !clause.verb.isPerfect))
    return false;
  if (!clause.date || clause.date.isFuture || clause.date.kind !== 'point') return false;
  return record(clause, 'TRAVELED_TO', location(place.text), { aspect: 'event' });
}

export const placeThings: ThingPattern[] = [
  {
    noun: /^(?:current |home |new )?(?:address|home|home town|hometown|city|home city|birthplace)$/,
    then: (clause, value, noun) => {
      const place = readPlace(value.replace(/^in /i, ''));
      if (!place) return false;
      if (/town|birthplace/.test(noun[0])) return record(clause, 'FROM', location(place.text));
      return livesIn(clause, place.text, false);
    },
  },
];
