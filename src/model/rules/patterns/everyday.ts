import { isPlace } from '../dictionary.js';
import { looksLikePerson } from '../names.js';
import { isThing, phraseOf, readOrganization, readPlace, withoutArticle } from '../phrases.js';
import type { Predicate } from '../predicates.js';
import { record, recordEnd, thing, whenToCome } from '../record.js';
import type { Clause } from '../record.js';
import { withoutFirstPerson } from '../retell.js';
import type { Scene } from '../subject.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

/** Says how often: what is done so often is a habit. */
const frequency = verbose('iu')`
    \b(?:every|each) (?:single |other |second )?(?:day|week|month|year|morning|evening|night|
    weekend|afternoon|summer|winter|\p{L}+day|two|three|few)|\bon (?:\p{L}+days|weekends|
    weekdays)\b|\b(?:once|twice|three times|four times|\d+ times|a few times|
    several times) (?:a|per|each|every) (?:day|week|month|year)\b|\b(?:daily|weekly|
    in the mornings|in the evenings)\b`;

const doings = new Set(
  (
    'go eat drink have take run walk cook wake get swim bike ride practice practise ' +
    'exercise train see ' +
    'visit call meet read write work volunteer attend bake jog hike dance sleep do make watch ' +
    'play climb garden sing paint'
  ).split(' '),
);

/** "I go running every morning": tried when nothing narrower fits. */
export function isHabit(clause: Clause): boolean {
  const { verb, actor } = clause;
  if (verb.mood !== 'fact' || verb.tense !== 'present' || verb.isNegated || verb.isHedged)
    return false;
  const goesOn = verb.isPerfect && (clause.date?.kind === 'since' || clause.date?.kind === 'for');
  if (verb.isProgressive || verb.isPassive || actor.kind !== 'Person') return false;
  if (verb.isPerfect && !goesOn) return false;
  if (!doings.has(verb.lemma) || !frequency.test(clause.said)) return false;
  if (/\b(?:you|your|it|this|that|them|him|her)\b/i.test(verb.rest)) return false;
  // "I go a few times a week" does not say where to.
  if (
    verb.rest.replace(frequency, '').trim() === '' &&
    /^(?:go|do|have|take|get|make)$/.test(verb.lemma)
  )
    return false;
  const value = withoutFirstPerson(`${verb.lemma} ${verb.rest}`);
  return record(
    goesOn ? { ...clause, verb: { ...verb, isPerfect: false } } : clause,
    'HAS_HABIT',
    { value },
    { ignoresDate: !goesOn },
  );
}

function plans(clause: Clause, value: string): boolean {
  const { actor, scene, verb } = clause;
  if (verb.isNegated || verb.mood !== 'fact' || verb.tense === 'past') return false;
  return scene.draft.add({
    subject: actor,
    predicate: 'PLANS_TO',
    target: { value },
    fact: `${actor.name} plans to ${value}${whenToCome(clause)}`,
  });
}

/** "Switched to green tea": what is used or taken from now on. */
function switchesTo(clause: Clause, text: string): boolean {
  const { verb } = clause;
  const what = phraseOf(/^(?:over )?to (.+)$/i.exec(text)?.[1] ?? '');
  const isDone = (verb.tense === 'past' || verb.isPerfect) && !verb.isNegated && !verb.isPassive;
  if (!isDone || !/^(?:\p{Ll}+[- ]?){1,3}$/u.test(what) || !isThing(what, 3)) return false;
  if (/\b(?:new|different|another|other|better|same|my|an?|the)\b/i.test(what)) return false;
  return record(clause, 'USES', thing(what, 'Topic'), { aspect: 'change' });
}

function switches(clause: Clause, text: string): boolean {
  const found = verbose('u')`
        ^(?:over )?(?:from (\p{Lu}[\p{L}\d.+-]*(?: \p{Lu}[\p{L}\d.+-]*)?) )?to 
        (\p{Lu}[\p{L}\d.+-]*(?: \p{Lu}[\p{L}\d.+-]*)?)`.exec(text);
  if (!found) return switchesTo(clause, text);
  if (isPlace(found[2] ?? '') || clause.verb.isNegated) return false;
  const wrote = record(clause, 'USES', thing(found[2] ?? '', 'Object'), { aspect: 'change' });
  if (wrote && found[1]) recordEnd(clause, 'USES', thing(found[1], 'Object'));
  return wrote;
}

function worksThere(clause: Clause, at: { text: string; isNamed: boolean }): void {
  record(
    clause,
    'WORKS_AT',
    { entity: at.text, type: 'Organization' },
    at.isNamed ? {} : { cardinality: 'many' },
  );
}

function playsGame(clause: Clause, name: string): boolean {
  const { verb } = clause;
  if (looksLikePerson(name) || isPlace(name) || (verb.isNegated && !verb.hasEnded)) return false;
  if (verb.tense === 'past' && !verb.isPerfect && verb.mood === 'fact') return false;
  return record(clause, 'PLAYS', thing(phraseOf(name), 'Topic'));
}

const appointments =
  '(?:meeting|appointment|interview|exam|test|checkup|check-up|surgery|operation|' +
  'deadline|presentation|audition|rehearsal|recital|lesson|class|call|flight|date|' +
  'reservation|booking|viewing|hearing)';

export const everydayPatterns: Pattern[] = [
  {
    verbs: 'share',
    after: verbose('i')`
        ^(?:an? |the |my )?(?:small |big |tiny )?(?:flat|apartment|house|room|place|home|
        dorm) with (.+)$`,
    then: (clause, match) => {
      const [plain = '', named] = phraseOf(match[1] ?? '').split(', ');
      const people = [
        ...(named ? [] : [plain]),
        ...(named ? (match[1] ?? '').slice(plain.length + 2).split(/,? and |, /) : []),
      ];
      return people
        .map((one) => withoutArticle(phraseOf(one)))
        .filter((one) => isThing(one, 5))
        .map((one) => record(clause, 'LIVES_WITH', { value: one }))
        .includes(true);
    },
  },
  {
    verbs: 'use',
    after: verbose('u')`
        ^(?:an? |the )?(\p{Lu}[\p{L}\d.+#-]*(?: (?:\p{Lu}[\p{L}\d.+#-]*|\d[\w.]*|keyboard|phone|
        laptop|mouse|camera|monitor|app)){0,3})(?=$|[,.]|\s(?:for|to|at|on|every|and|as|with|
        in)\b)`,
    then: (clause, match) =>
      clause.verb.tense !== 'past' && record(clause, 'USES', thing(match[1] ?? '', 'Object')),
  },
  {
    verbs: 'switch change migrate',
    after: /^(.+)$/,
    then: (clause, match) => switches(clause, match[1] ?? ''),
  },
  {
    verbs: 'manage lead run supervise',
    after: verbose('iu')`
        ^(?:an? )?((?:\p{L}+ )?team of (?:about )?[\p{L}\d]+(?: (?:people|engineers|developers|
        designers|nurses|staff))?|(?:\d+|[a-z]+) (?:people|engineers|developers|employees))\b`,
    then: (clause, match) => {
      const wrote = record(clause, 'MANAGES', { value: match[1] ?? '' });
      const at = readOrganization(/ (?:at|for) (.+)$/i.exec(clause.verb.rest)?.[1] ?? '');
      if (wrote && at) worksThere(clause, at);
      return wrote;
    },
  },
  {
    verbs: 'be',
    after: /^(?:an? )?(?:\p{L}+ )?(?:member|part) of (?:an? |the |my |our )(.+)$/iu,
    then: (clause, match) => {
      const name = phraseOf((match[1] ?? '').replace(/^(?:local|new|small) /i, ''));
      if (
        !verbose('u')`
          \b(?:club|group|gym|team|choir|band|league|society|association|church|union|party|
          orchestra|board|committee)\b|\p{Lu}`.test(name)
      )
        return false;
      return (
        isThing(name, 6) && record(clause, 'MEMBER_OF', { entity: name, type: 'Organization' })
      );
    },
  },
  {
    verbs: 'wake get go',
    after: verbose('i')`
        ^(?:up|to bed|to sleep) (?:at|around|before|
        by) (?:about )?(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight|
        [a-z]+(?: thirty)?)\b`,
    then: (clause) => {
      const { verb } = clause;
      if (verb.tense === 'past' || verb.isPerfect || verb.isProgressive || verb.mood !== 'fact')
        return false;
      return record(
        clause,
        'HAS_HABIT',
        { value: `${verb.lemma} ${verb.rest}` },
        { ignoresDate: true },
      );
    },
  },
  {
    verbs: 'commute bike cycle walk drive',
    after: /^(?:to work )?(?:by (\p{L}+)|to work)\b/iu,
    then: (clause, match) => {
      const { verb } = clause;
      if (
        verb.tense === 'past' ||
        verb.mood !== 'fact' ||
        (verb.lemma !== 'commute' && !/to work/i.test(match[0]))
      )
        return false;
      return record(
        clause,
        'COMMUTES_BY',
        { value: match[1] ?? verb.lemma },
        { ignoresDate: true },
      );
    },
  },
  {
    verbs: 'work',
    after: verbose('i')`
        ^(?:fully |mostly |completely |100% )?(remotely|from home|from the office|night shifts|
        nights|shifts|part[- ]time|full[- ]time|hybrid)\b`,
    then: (clause, match) =>
      record(clause, 'WORK_MODE', { value: (match[1] ?? '').toLowerCase() }, { ignoresDate: true }),
  },
  {
    verbs: 'bank',
    after: /^(?:with|at) (\p{Lu}[\p{L}\d& ]*)/u,
    then: (clause, match) =>
      record(clause, 'BANKS_WITH', { entity: phraseOf(match[1] ?? ''), type: 'Organization' }),
  },
  {
    verbs: 'collect',
    after: /^(.+)$/,
    then: (clause, match) => {
      const what = phraseOf(match[1] ?? '');
      const isPlainHabit = clause.verb.tense === 'present' || clause.verb.mood === 'once';
      return (
        isPlainHabit &&
        isThing(what, 4) &&
        !/^(?:the|an?|my)\b/i.test(what) &&
        record(clause, 'COLLECTS', thing(what, 'Object'))
      );
    },
  },
  {
    verbs: 'be',
    after: /^off to (.+)$/i,
    then: (clause, match) => {
      const text = match[1] ?? '';
      const inside = /^[\p{L}' -]{2,30} in (.+)$/u.exec(text);
      const place = readPlace(text) ?? (inside ? readPlace(inside[1] ?? '') : undefined);
      if (place === undefined) return false;
      const shown = inside ? phraseOf(withoutFirstPerson(text)) : place.text;
      return plans(clause, `go to ${shown}`);
    },
  },
  {
    verbs: 'be',
    after:
      /^blood (?:type|group) ((?:a|b|ab|o)(?: ?[+-]| (?:positive|negative|pos|neg))?)(?=$|[\s,.])/i,
    then: (clause, match) => record(clause, 'BLOOD_TYPE', { value: match[1] ?? '' }),
  },
  {
    verbs: 'be',
    after: verbose('iu')`
          ^in (?:the )?((?:year|grade|class) \d+|\d{1,2}(?:st|nd|rd|th) grade|(?:first|second|
          third|fourth|final) year|kindergarten|reception|sixth form)(?: at (\p{Lu}.*))?`,
    then: (clause, match) => {
      if (clause.verb.tense === 'past') return false;
      const wrote = record(clause, 'IN_GRADE', { value: match[1] ?? '' });
      const name = phraseOf(match[2] ?? '');
      if (/^\p{Lu}/u.test(name))
        record(clause, 'STUDIES_AT', { entity: name, type: 'Organization' });
      return wrote;
    },
  },
  {
    verbs: 'use run',
    after: /^(version [\d.]*\d|\p{Lu}\p{L}+ \d[\d.]*)(?=$|[\s,])/u,
    then: (clause, match) => {
      if (clause.verb.tense === 'past') return false;
      const wrote = record(clause, 'USES', thing(match[1] ?? '', 'Object'));
      const device =
        / on (?:an? |my )?((?:pixel|iphone|galaxy|ipad|macbook|thinkpad)(?: [\p{L}\d]+)?)/iu.exec(
          clause.verb.rest,
        );
      if (device) record(clause, 'USES', thing(device[1] ?? '', 'Object'));
      return wrote;
    },
  },
  {
    verbs: 'use',
    after: /^(?:the |your )((?:\p{L}+ ){1,2}(?:plan|tier|package))\b/iu,
    then: (clause, match) =>
      clause.verb.tense === 'present' &&
      record(clause, 'SUBSCRIBES_TO', thing(match[1] ?? '', 'Object')),
  },
  {
    verbs: 'play',
    after: verbose('u')`
          ^(?:a lot of |lots of |some |mostly )?(\p{Lu}[\p{L}\d:'-]*(?: (?:of |
          the )?\p{Lu}?[\p{L}\d:'-]+){0,3})$`,
    then: (clause, match) => playsGame(clause, match[1] ?? ''),
  },
  {
    verbs: 'finish watch start',
    after: verbose('u')`
          ^(?:watching |rewatching )((?:\p{Lu}[\p{L}'’:-]*)(?: (?:(?:of|the|and|a|to|in|on|for|
          with) ){0,2}\p{Lu}[\p{L}'’:\d-]*){0,6})(?=$|[,.]| with| on| at| last)`,
    then: (clause, match) =>
      (clause.verb.tense === 'past' || clause.verb.isPerfect) &&
      record(clause, 'WATCHED', thing(match[1] ?? '', 'Object')),
  },
  {
    verbs: 'work',
    after: /^on the (\p{L}+(?: \p{L}+)? team)\b/iu,
    then: (clause, match) => record(clause, 'WORKS_IN', { value: match[1] ?? '' }),
  },
  {
    verbs: 'be',
    after: verbose('i')`
        ^(left-handed|right-handed|introverted|extroverted|shy|bilingual|ambidextrous|
        a morning person|a night owl)\b`,
    then: (clause, match) => record(clause, 'HAS_TRAIT', { value: (match[1] ?? '').toLowerCase() }),
  },
  {
    verbs: 'be',
    after: /^(?:about )?(\d[\d.,]* ?(?:cm|m|feet|foot|ft|inches)(?: \d+)?) tall\b/i,
    then: (clause, match) => record(clause, 'HAS_HEIGHT', { value: match[1] ?? '' }),
  },
  {
    verbs: 'weigh',
    after: /^(?:about |around )?(\d[\d.,]* ?(?:kg|kilos|kilograms|pounds|lbs|stone))\b/i,
    then: (clause, match) => record(clause, 'HAS_WEIGHT', { value: match[1] ?? '' }),
  },
  {
    verbs: 'have',
    after: new RegExp(`^(an? (?:[\\p{L}'-]+ ){0,3}${appointments}\\b.*)$`, 'iu'),
    then: (clause, match) => {
      const { verb, date } = clause;
      if (verb.tense === 'past' || !date?.isFuture || /\b(?:your?|it)\b/i.test(match[1] ?? ''))
        return false;
      const what = withoutArticle((match[1] ?? '').replace(/ (?:at|on|in) .*$/i, ''));
      return (
        isThing(what.replace(/\bwith (?:my|the) /i, 'with '), 8) &&
        record(
          { ...clause, verb: { ...verb, isProgressive: false } },
          'HAS_APPOINTMENT',
          { value: withoutFirstPerson(what) },
          { plansNothing: true, ignoresDate: true },
        )
      );
    },
  },
  {
    verbs: 'be',
    after: verbose('i')`
          ^in (?:the )?((?:gmt|utc|cet|cest|est|pst|cst|mst|bst|
          ist)(?: ?[+-] ?\d{1,2})?)(?: time ?zone)?(?=$|[\s,.])`,
    then: (clause, match) => record(clause, 'TIME_ZONE', { value: match[1] ?? '' }),
  },
  {
    verbs: 'die pass',
    after: /^(?:away)?(?:$|[ ,].*)/i,
    then: (clause) => {
      const { verb, actor } = clause;
      if (actor.isSpeaker || verb.mood !== 'fact' || verb.isNegated || verb.isHedged) return false;
      if (verb.lemma === 'pass' && !/^away/i.test(verb.rest)) return false;
      return (verb.tense === 'past' || verb.isPerfect) && record(clause, 'DIED', undefined);
    },
  },
];

const trouble = verbose('iu')`
    ^(?:just |still |suddenly |really )?(?:keeps? \p{L}+ing|kept \p{L}+ing|stopped working|
    (?:does|do|did|will|would|has|have|is|are) not (?:work|working|worked|turn|turning|load|
    loading|open|opening|start|starting|connect|connecting|sync|syncing|charge|charging|respond|
    responding|arrive|arrived|ship|shipped)\b.*|(?:is|are|was|got) (?:broken|down|stuck|frozen|
    cracked|leaking|missing|damaged|not working|locked|blocked|overheating|delayed|defective|
    faulty)\b.*|broke(?: down)?$|cracked\b.*|broke down\b.*|crashed\b.*|crashes\b.*|froze\b.*)`;

/** "My laptop keeps crashing": a report of trouble with a thing of one's own. */
export function recordTrouble(clause: Clause, noun: string): boolean {
  if (clause.verb.isHedged || clause.verb.mood === 'unreal' || !trouble.test(clause.said))
    return false;
  const value = withoutFirstPerson(`${noun} ${clause.said}`);
  return clause.scene.draft.add({
    subject: clause.actor,
    predicate: 'HAS_PROBLEM',
    target: { value },
    fact: `${clause.actor.name} has a problem: ${value}`,
  });
}

const reference = /^#?((?=[\p{L}\d-]*\d)[\p{L}\d][\p{L}\d-]{2,30})\b/u;

const references: Record<string, Predicate> = {
  order: 'ORDER_NUMBER',
  customer: 'CUSTOMER_NUMBER',
  account: 'ACCOUNT_NUMBER',
  ticket: 'TICKET_NUMBER',
  case: 'TICKET_NUMBER',
  booking: 'BOOKING_NUMBER',
  reservation: 'BOOKING_NUMBER',
  member: 'MEMBER_NUMBER',
  membership: 'MEMBER_NUMBER',
};

export const everydayThings: ThingPattern[] = [
  {
    noun: /^(?:user ?name|handle|gamertag|screen name|login)$/,
    then: (clause, value) => {
      const found = /^@?([\p{L}\d_.-]{2,40})$/u.exec(value);
      return found !== null && record(clause, 'USERNAME', { value: found[0] });
    },
  },
  {
    noun: verbose()`
      ^(order|customer|account|ticket|booking|member|membership|case|reservation) (?:number|no|
      id|code|reference)$`,
    then: (clause, value, noun) => {
      const found = reference.exec(value);
      const predicate = references[noun[1] ?? ''];
      return (
        found !== null &&
        predicate !== undefined &&
        record(clause, predicate, { value: found[1] ?? '' })
      );
    },
  },
  {
    noun: /^(order|ticket|case|booking|reservation)$/,
    then: (clause, value, noun) => {
      const found = value.startsWith('#') ? reference.exec(value) : null;
      const predicate = references[noun[1] ?? ''];
      return (
        found !== null &&
        predicate !== undefined &&
        record(clause, predicate, { value: found[1] ?? '' })
      );
    },
  },
  {
    noun: /^blood (?:type|group)$/,
    then: (clause, value) =>
      /^(?:type )?(?:a|b|ab|o)\b/i.test(value) && record(clause, 'BLOOD_TYPE', { value }),
  },
  {
    noun: /^time ?zone$/,
    then: (clause, value) => isThing(value, 4) && record(clause, 'TIME_ZONE', { value }),
  },
];

const helpless = verbose('iu')`
    (?:^|\b(?:and|but) )I (?:still |just |suddenly )?(?:can not|could not|am unable to|
    am not able to|
    am having (?:trouble|problems|issues) (?:with )?) ?((?:log|sign) in\b.*|logging in\b.*|
    (?:access|connect|open|reset|install|update|download|upload|activate|find|see|change|
    verify) (?:my|the|to)\b.*|(?:with )?my \p{L}+.*)$`;

/** "I can't log in": what a user asks support about. */
export function recordHelplessness(scene: Scene, text: string): boolean {
  const found = scene.speaker ? helpless.exec(text.replace(/[.!]+$/, '')) : null;
  if (!found || !scene.speaker) return false;
  const value = withoutFirstPerson(
    found[0]
      .replace(/^(?:and|but) /i, '')
      .replace(
        /^I (?:still |just |suddenly )?(?:am having (?:trouble|problems|issues) (?:with )?)?/i,
        '',
      )
      .replace(/[.!]+$/, ''),
  );
  return scene.draft.add({
    subject: scene.speaker,
    predicate: 'HAS_PROBLEM',
    target: { value },
    fact: `${scene.speaker.name} has a problem: ${value}`,
  });
}
