import { isThing, phraseOf, withoutArticle } from '../phrases.js';
import { isToCome, record, recordPlan, thing, whenToCome } from '../record.js';
import { withoutFirstPerson } from '../retell.js';
import type { Clause } from '../record.js';
import { looksLikePerson, readPersonName } from '../names.js';
import { wordsOf } from '../words.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

const gatherings =
  'concert|wedding|conference|festival|meeting|meetup|class|workshop|parade|party|' +
  'funeral|seminar|lecture|exhibition|exhibit|show|play|opera|ballet|game|match|' +
  'tournament|competition|convention|retreat|ceremony|graduation|reunion|fair|' +
  'fundraiser|gala|camp|course|event|museum|recital|rally|protest|march|webinar|' +
  'hackathon|summit|support group|group|dinner|picnic|barbecue|bbq|race|marathon|' +
  'service|interview|audition|reading|screening|premiere|council|session|appointment|' +
  'training|talk|performance';
const gathering = new RegExp(`\\b(?:${gatherings})s?\\b`, 'i');

/** The name of an event: up to its head noun and what "of", "on" or "for" adds to it. */
function eventOf(text: string): string | undefined {
  const phrase = phraseOf(
    text.replace(/ (?:with|at|in|near|because|and (?:it|I|had|saw|met|we)) .*$/i, ''),
  );
  const name = withoutArticle(phrase);
  const words = wordsOf(name);
  if (
    words.length === 0 ||
    words.length > 8 ||
    /^(?:it|this|that|them|your|those|these)\b/i.test(name)
  )
    return undefined;
  return name;
}

function attends(clause: Clause, text: string): boolean {
  const name = eventOf(text);
  if (!name || !(gathering.test(name) || (/\p{Lu}/u.test(name) && clause.verb.lemma === 'attend')))
    return false;
  const { verb } = clause;
  if (verb.tense === 'present' && !verb.isPerfect && !isToCome(clause, 'event')) {
    return verb.lemma === 'attend' && record(clause, 'ATTENDS', thing(name, 'Event'));
  }
  return record(clause, 'ATTENDED', thing(name, 'Event'));
}

function happened(clause: Clause): boolean {
  const { verb } = clause;
  return verb.tense === 'past' || verb.isPerfect || isToCome(clause, 'event');
}

function achieved(
  clause: Clause,
  predicate: 'WON' | 'CELEBRATED' | 'SIGNED_UP_FOR',
  text: string,
  wordsMax = 7,
): boolean {
  const name = eventOf(text);
  if (!name || !isThing(name, wordsMax) || !happened(clause)) return false;
  return record(clause, predicate, thing(name, 'Event'));
}

/** "Had dinner with Jonas", "spoke to Ilse from HR". */
function meets(clause: Clause, match: RegExpExecArray): boolean {
  const { verb, scene } = clause;
  const isDone = (verb.tense === 'past' || verb.isPerfect) && !verb.isProgressive;
  const isMeeting = verb.lemma === 'meet' || match[0] !== match[1];
  if (!isDone || !isMeeting || verb.isNegated || verb.mood !== 'fact') return false;
  const found = readPersonName(wordsOf(match[1] ?? ''), 0);
  if (!found || !looksLikePerson(found.name) || scene.draft.ownActor(found.name)) return false;
  return record(clause, 'MET', { entity: found.name, type: 'Person' });
}

export const eventPatterns: Pattern[] = [
  { verbs: 'attend', after: /^(.+)$/, then: (clause, match) => attends(clause, match[1] ?? '') },
  {
    verbs: 'go come be get',
    after: /^(?:back |out |over )?to (an? .+|the .+|my .+|our .+|\p{Lu}.+)$/u,
    then: (clause, match) =>
      /^(?:go|come)$/.test(clause.verb.lemma) ||
      (clause.verb.isPerfect && clause.verb.lemma === 'be')
        ? attends(clause, match[1] ?? '')
        : false,
  },
  {
    verbs: 'participate compete perform speak volunteer',
    after: /^(?:in|at) (an? .+|the .+|my .+|our .+|\p{Lu}.+)$/u,
    then: (clause, match) => happened(clause) && attends(clause, match[1] ?? ''),
  },
  {
    verbs: 'run',
    after: verbose('iu')`
        ^((?:an?|the|my first|my) (?:[\p{L}\d-]+ ){0,3}(?:marathon|half marathon|race|5k|10k|
        triathlon))\b`,
    then: (clause, match) =>
      happened(clause) &&
      record(clause, 'ATTENDED', thing(withoutArticle(match[1] ?? ''), 'Event')),
  },
  {
    verbs: 'go',
    after: verbose('u')`
          ^to see (?:the )?(\p{Lu}[\p{L}\d'&.-]*(?: (?:(?:and|the|
          of) )?\p{Lu}[\p{L}\d'&.-]*){0,4})(?=$| live| in concert| play| perform)`,
    then: (clause, match) =>
      happened(clause) &&
      /\b(?:live|concert|play|perform)/.test(clause.verb.rest) &&
      record(clause, 'ATTENDED', thing(match[1] ?? '', 'Event')),
  },
  {
    verbs: 'have meet speak talk',
    after: verbose('u')`
          ^(?:(?:lunch|dinner|coffee|drinks|breakfast|a (?:call|meeting|chat|beer)) with |to |
          with |up with )?(\p{Lu}.*)$`,
    then: (clause, match) => meets(clause, match),
  },
  {
    verbs: 'win',
    after: /^((?:an?|the|my|our|first|second|third) .+)$/i,
    then: (clause, match) => achieved(clause, 'WON', match[1] ?? ''),
  },
  {
    verbs: 'celebrate',
    after: /^(.+)$/,
    then: (clause, match) =>
      verbose('i')`
        \b(?:birthday|anniversary|christmas|graduation|thanksgiving|easter|hanukkah|diwali|eid|
        engagement|retirement|new year)\b`.test(match[1] ?? '') &&
      happened(clause) &&
      record(
        clause,
        'CELEBRATED',
        thing(
          phraseOf(
            (match[1] ?? '').replace(/^(?:my|our) /i, '').replace(/ (?:with|at|in|by) .*$/i, ''),
          ),
          'Event',
        ),
      ),
  },
  {
    verbs: 'sign register',
    after: /^(?:up )?for (an? .+|the .+|\p{L}+ (?:class|classes|lessons|course).*|\p{Lu}.+)$/u,
    then: (clause, match) => achieved(clause, 'SIGNED_UP_FOR', match[1] ?? ''),
  },
  {
    verbs: 'sign enroll enrol',
    after: /^up (?:to|in) (an? .+)$/i,
    then: (clause, match) => achieved(clause, 'SIGNED_UP_FOR', match[1] ?? ''),
  },
  {
    verbs: 'enroll enrol',
    after: /^in (an? .+)$/i,
    then: (clause, match) => achieved(clause, 'SIGNED_UP_FOR', match[1] ?? ''),
  },
  {
    verbs: 'read finish',
    after: verbose('u')`
        ^(?:reading )?(?:the book |a book called |the novel )?((?:\p{Lu}[\p{L}'’:-]*|
        \d+)(?: (?:(?:of|the|and|a|to|in|on|for|with) ){0,2}\p{Lu}[\p{L}'’:-]*){0,6})(?= by |$|
        ,| and\b| last| recently)`,
    then: (clause, match) =>
      (clause.verb.lemma === 'read' || /^reading/.test(match[0])) &&
      happened(clause) &&
      !clause.verb.isProgressive &&
      record(clause, 'READ', thing(match[1] ?? '', 'Object')),
  },
  {
    verbs: 'watch see',
    after: verbose('u')`
        ^(?:the (?:movie|film|show|series) )?((?:\p{Lu}[\p{L}'’:-]*)(?: (?:(?:of|the|and|a|to|
        in|on|for|with) ){0,2}\p{Lu}[\p{L}'’:\d-]*){1,6})(?=$|,| with | on | at | last)`,
    then: (clause, match) =>
      clause.verb.lemma === 'watch' &&
      happened(clause) &&
      record(clause, 'WATCHED', thing(match[1] ?? '', 'Object')),
  },
];

// Verbs of intention; what follows "to" is the plan.
const wantsNothing = verbose('i')`
    ^(?:to )?(?:be|know|see|hear|say|ask|tell|thank|share|talk|check|let|give|make sure|keep|
    try|get|do|have|go ahead|mention|understand|feel|help|show|add|continue|find out|catch|hear|
    believe|congratulate|apologize|cry|scream|sleep|speak to|cancel|order|return|change|update|
    buy|pay|report|confirm|follow up|clarify)\b`;

function intends(clause: Clause, text: string, predicate: 'PLANS_TO' | 'WANTS_TO'): boolean {
  const { verb, actor, scene } = clause;
  if (verb.isNegated || verb.isHedged || verb.mood === 'unreal' || verb.mood === 'ability')
    return false;
  if ((verb.tense === 'past' && !verb.isPerfect) || verb.mood === 'once') return false;
  const value = text.replace(/^(?:to|on|of|for) /i, '').trim();
  if (value === '' || /^(?:it|that|this|you|them|a lot)\b/i.test(value) || /\byour?\b/i.test(value))
    return false;
  if (
    predicate === 'WANTS_TO' &&
    (wantsNothing.test(value) || /\b(?:it|that|this|them|these|those)\b/i.test(value))
  )
    return false;
  const isGerundFirst = /ing$/.test(value.split(' ')[0] ?? '');
  const intention = predicate === 'PLANS_TO' ? 'plans' : 'wants';
  const link = isGerundFirst ? (predicate === 'PLANS_TO' ? 'on ' : '') : 'to ';
  const told = withoutFirstPerson(value);
  return scene.draft.add({
    subject: actor,
    predicate,
    target: { value: told },
    fact: `${actor.name} ${intention} ${link}${told}${whenToCome(clause)}`,
  });
}

/** "My goal is to…". */
export const planThings: ThingPattern[] = [
  {
    noun: verbose('')`
        ^(?:(?:main|big|ultimate|biggest|long-term|next|new) )?(?:goal|dream|aim|ambition|plan)$`,
    then: (clause, value, noun) => {
      const infinitive = /^to (.+)$/i.exec(value);
      if (!infinitive) return false;
      return intends(
        clause,
        infinitive[1] ?? '',
        noun[0].endsWith('plan') ? 'PLANS_TO' : 'WANTS_TO',
      );
    },
  },
];

export const planPatterns: Pattern[] = [
  {
    verbs: 'plan intend',
    after: /^(?:to|on) (.+)$/i,
    then: (clause, match) =>
      intends({ ...clause, verb: { ...clause.verb } }, match[1] ?? '', 'PLANS_TO'),
  },
  {
    verbs: 'decide',
    after: /^to (.+)$/i,
    then: (clause, match) =>
      clause.verb.isNegated
        ? false
        : intends(
            { ...clause, verb: { ...clause.verb, tense: 'present' } },
            match[1] ?? '',
            'PLANS_TO',
          ),
  },
  {
    verbs: 'want hope aim',
    after: /^to (.+)$/i,
    then: (clause, match) => intends(clause, match[1] ?? '', 'WANTS_TO'),
  },
  {
    verbs: 'dream',
    after: /^(?:of|about) (.+)$/i,
    then: (clause, match) => intends(clause, match[1] ?? '', 'WANTS_TO'),
  },
  {
    verbs: 'save',
    after: /^(?:up )?for (.+)$/i,
    then: (clause, match) =>
      clause.verb.isProgressive &&
      clause.verb.tense === 'present' &&
      intends(clause, `save for ${match[1] ?? ''}`, 'WANTS_TO'),
  },
];

/** Whatever is said to come: tried when no other pattern fits. */
export function plansAnything(clause: Clause): boolean {
  const { verb, date } = clause;
  if (verb.mood === 'plan') return recordPlan(clause);
  const isScheduled =
    verb.mood === 'fact' &&
    verb.tense === 'present' &&
    !verb.isPerfect &&
    !verb.isPassive &&
    date?.kind === 'point' &&
    /^(?:start|begin|fly|leave|arrive|move|return|graduate|retire|turn)$/.test(verb.lemma);
  if (isScheduled && date?.isFuture) return recordPlan(clause);
  return (
    verb.isProgressive &&
    verb.tense === 'present' &&
    !verb.isPerfect &&
    date?.isFuture === true &&
    date.kind === 'point' &&
    recordPlan(clause)
  );
}
