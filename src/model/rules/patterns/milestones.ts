import { isThing, phraseOf, readPlace, withoutArticle } from '../phrases.js';
import { isToCome, record, recordEnd, thing } from '../record.js';
import type { Clause } from '../record.js';
import { verbose } from '../verbose.js';
import { wordsOf } from '../words.js';
import type { Pattern } from './pattern.js';

function isDone(clause: Clause): boolean {
  const { verb } = clause;
  return (
    (verb.tense === 'past' || verb.isPerfect) &&
    verb.mood === 'fact' &&
    !verb.isNegated &&
    !verb.isHedged &&
    !verb.isProgressive
  );
}

const rank = verbose('iu')`
    ^((?:(?:level|rank|lvl|tier) \d+|(?:top \d+)|bronze|silver|gold|platinum|diamond|master|
    grandmaster|challenger|immortal|legend|mythic|(?:\d[\d.,]*k?) (?:subscribers|followers|
    downloads|users|views|elo|kg|kilos|pounds|lbs|km|miles|steps|points)|a (?:new )?(?:pb|
    personal best|pr|record)))(?=$|[\s,.!])`;

const exam = verbose('iu')`
    ^(?:my |the |his |her |an? |all my |our )((?:[\p{L}'-]+ ){0,3}(?:test|exam|exams|midterm|
    midterms|final|finals|bar|course|class|certification|interview|quiz|module|probation|
    a-levels|gcses|theory))(?=$|[\s,.!])`;

const procedure = verbose('iu')`
    ^((?:my |his |her |an? )?(?:[\p{L}-]+ ){0,3}(?:surgery|operation|transplant|bypass|c-section|
    replacement|root canal|biopsy|mri|colonoscopy|mastectomy|hysterectomy|vasectomy)|(?:my |his |
    her )(?:wisdom teeth|tonsils|appendix|gallbladder|spleen|tooth|teeth|braces|cast)(?= (?:out|
    removed|taken out|pulled|off)))`;

const vaccine = verbose('iu')`
    ^(?:my |the |a )?((?:[\p{L}-]+ ){0,2}(?:shot|jab|vaccine|booster|vaccination))(?=$|[\s,.])`;

const acute = verbose('iu')`
    ^an? ((?:mini[- ])?stroke|heart attack|concussion|seizure|miscarriage|blood clot|panic attack|
    aneurysm)(?=$|[\s,.])`;

const remedy = verbose('iu')`
    ^((?:\d+ ?mg (?:of )?)?(?:\p{L}{3,}(?:aline|tine|pine|pril|olol|statin|zole|cillin|formin|
    azepam|zolam|sartan|idone|profen|thyroxine|oxetine|mycin|parin|caine|codone)|insulin|lithium|
    warfarin|methotrexate|prednisone|aspirin|paracetamol|xanax|prozac|zoloft|ritalin|
    adderall|antidepressants|statins|the pill|blood thinners|beta blockers|
    antibiotics))(?: \d+ ?mg)?(?=$|[\s,.])`;

function takes(clause: Clause, text: string): boolean {
  const { verb } = clause;
  if (verb.tense === 'past' && verb.mood === 'fact') return false;
  return record(clause, 'TAKES_MEDICATION', thing(withoutArticle(text), 'Topic'));
}

/** "A cabin near Lillehammer": what is booked, with where it is. */
function books(clause: Clause, text: string): boolean {
  if (!isDone(clause)) return false;
  const what = withoutArticle(
    text.replace(/ (?:for|from|with|on|because|so|through|via|online)\b.*$/i, ''),
  ).replace(/[\s,.!]+$/, '');
  if (!isThing(what, 7) || /^(?:in|out|off|me|him|us)\b/i.test(what)) return false;
  return record(clause, 'BOOKED', thing(what, 'Event'), { plansNothing: true });
}

function spends(clause: Clause, text: string): boolean {
  const place = readPlace(text);
  return place !== undefined && isDone(clause)
    ? record(clause, 'TRAVELED_TO', { entity: place.text, type: 'Location' })
    : false;
}

/** "My sister had twins". */
function gaveBirth(clause: Clause, text: string): boolean {
  if (!isDone(clause)) return false;
  return record(clause, 'HAS_CHILD', { value: withoutArticle(text) }, { aspect: 'change' });
}

function leavesCircle(clause: Clause, text: string): boolean {
  if (!isDone(clause)) return false;
  const name = withoutArticle(phraseOf(text.replace(/ (?:last|in|on|after|because) .*$/i, '')));
  if (!circle.test(name) || wordsOf(name).length > 5) return false;
  return recordEnd(clause, 'MEMBER_OF', { entity: name, type: 'Organization' });
}

const circle = verbose('iu')`
    (?:^| )(?:choir|band|club|team|gym|society|league|committee|orchestra|union|group|party|church|
    association|board|greens|scouts)$`;

/** "Gave up on Notion", "gave up the cello". */
function givesUp(clause: Clause, text: string): boolean {
  if (!isDone(clause)) return false;
  const what = withoutArticle(phraseOf(text.replace(/,.*$/, '')));
  if (!isThing(what, 3) || /ing\b/.test(wordsOf(what)[0] ?? '')) return false;
  if (played.test(what)) return recordEnd(clause, 'PLAYS', thing(what, 'Topic'));
  if (!/^\p{Lu}/u.test(what)) return false;
  return recordEnd(clause, 'USES', thing(what, 'Object'));
}

const played = verbose('i')`
    ^(?:guitar|piano|violin|drums?|bass|cello|flute|clarinet|saxophone|sax|trumpet|ukulele|oboe|
    harp|tennis|soccer|football|basketball|baseball|volleyball|hockey|golf|chess|rugby|cricket|
    badminton|squash|yoga|karate|judo|ballet)$`;

const accounts = verbose('iu')`
    ^(?:an? |my |our )?(?:[\p{L}-]+ )?(?:mortgage|loan|account|savings account|current account|
    credit card|overdraft) (?:with|at|from) (\p{Lu}[\p{L}& ]{1,40})`;

export const milestonePatterns: Pattern[] = [
  {
    verbs: 'hit reach make get',
    after: rank,
    then: (clause, match) =>
      isDone(clause) && record(clause, 'ACHIEVED', { value: match[1] ?? '' }),
  },
  {
    verbs: 'bench squat deadlift',
    after: /^(\d+ ?(?:kg|kilos|lbs|pounds))\b/i,
    then: (clause, match) =>
      record(clause, 'ACHIEVED', { value: `${clause.verb.lemma} ${match[1]}` }),
  },
  {
    verbs: 'pass fail',
    after: exam,
    then: (clause, match) =>
      isDone(clause) &&
      record(clause, clause.verb.lemma === 'pass' ? 'PASSED' : 'FAILED', { value: match[1] ?? '' }),
  },
  {
    verbs: 'have get undergo need',
    after: procedure,
    then: (clause, match) =>
      isDone(clause) &&
      clause.verb.lemma !== 'need' &&
      record(clause, 'HAD_PROCEDURE', {
        value: withoutArticle(match[1] ?? ''),
      }),
  },
  {
    verbs: 'have get',
    after: vaccine,
    then: (clause, match) =>
      isDone(clause) && record(clause, 'VACCINATED', { value: match[1] ?? '' }),
  },
  {
    verbs: 'have suffer',
    after: acute,
    then: (clause, match) =>
      isDone(clause) &&
      record(clause, 'HAS_CONDITION', thing(match[1] ?? '', 'Topic'), { aspect: 'event' }),
  },
  { verbs: 'take', after: remedy, then: (clause, match) => takes(clause, match[1] ?? '') },
  {
    verbs: 'be',
    after: new RegExp(`^on (?=${remedy.source.slice(1)})(.+)$`, 'iu'),
    then: (clause, match) => takes(clause, remedy.exec(match[0].replace(/^on /i, ''))?.[1] ?? ''),
  },
  {
    verbs: 'stop come go quit',
    after: new RegExp(`^(?:taking|off) (?:my )?(?=${remedy.source.slice(1)})(.+)$`, 'iu'),
    then: (clause, match) =>
      isDone(clause) &&
      recordEnd(
        clause,
        'TAKES_MEDICATION',
        thing(remedy.exec(match[0].replace(/^(?:taking|off) (?:my )?/i, ''))?.[1] ?? '', 'Topic'),
      ),
  },
  {
    verbs: 'play sing perform',
    after: verbose('iu')`
          ^(?:[\p{L} ]{2,25} )?(?:in|for) (?:an? |the |my )?((?:[\p{L}-]+ ){0,3}(?:band|
          orchestra|choir|quartet|trio|league|team|group))(?: (?:called|
          named) ((?:The )?\p{Lu}[\p{L}'&]*(?: \p{Lu}[\p{L}'&]*){0,3}))?`,
    then: (clause, match) => {
      const { verb } = clause;
      // The instrument is another pattern's; this one adds where it is played.
      if (verb.tense !== 'past' && !verb.isNegated)
        record(clause, 'MEMBER_OF', {
          entity: phraseOf(match[2] ?? match[1] ?? ''),
          type: 'Organization',
        });
      return false;
    },
  },
  {
    verbs: 'book reserve',
    after: /^((?:an?|the|two|three|four|some|our|my) .+)$/i,
    then: (clause, match) => books(clause, match[1] ?? ''),
  },
  {
    verbs: 'have get buy',
    after: /^(?:two |three |four |a |some )?tickets? (?:for|to) (.+)$/i,
    then: (clause, match) => {
      const what = withoutArticle(phraseOf(match[1] ?? ''));
      if (!isThing(what, 5) || clause.verb.isNegated) return false;
      return record(clause, 'HAS_TICKET', thing(what, 'Event'), {
        aspect: 'event',
        plansNothing: true,
        ignoresDate: true,
      });
    },
  },
  {
    verbs: 'spend',
    after: verbose('iu')`
        ^(?:an? |the |my |our |last |two |three |four |a few |most of )?(?:[\p{L}-]+ ){0,2}(?:days?|
        nights?|weeks?|months?|weekend|summer|winter|christmas|easter|
        holidays?)(?: (?:away|camping|hiking|skiing))? (?:in|around|at|on) (.+)$`,
    then: (clause, match) => spends(clause, match[1] ?? ''),
  },
  {
    verbs: 'get be come',
    after: verbose('iu')`
        ^(?:just )?(?:back|home) from (?:an? |two |three |four |ten |\d+ |our |my |
        the )?(?:[\p{L}-]+ ){0,2}
        (?:days?|weeks?|weekend|trip|month|holiday|honeymoon|vacation) (?:in|to|around) (.+)$`,
    then: (clause, match) => {
      const place = readPlace(match[1] ?? '');
      return (
        place !== undefined &&
        !clause.verb.isNegated &&
        record(clause, 'TRAVELED_TO', { entity: place.text, type: 'Location' }, { aspect: 'event' })
      );
    },
  },
  {
    verbs: 'have',
    after: verbose('i')`
          ^((?:an? |her |their |his )?(?:(?:first|second|third) )?(?:baby|twins|little girl|
          little boy|baby girl|baby boy))(?=$|[\s,.!])`,
    then: (clause, match) => gaveBirth(clause, match[1] ?? ''),
  },
  {
    verbs: 'leave quit',
    after: /^((?:the|my|our) .+)$/i,
    then: (clause, match) => leavesCircle(clause, match[1] ?? ''),
  },
  {
    verbs: 'give',
    after: /^up (?:on )?(.+)$/i,
    then: (clause, match) => givesUp(clause, match[1] ?? ''),
  },
  {
    verbs: 'have get open',
    after: accounts,
    then: (clause, match) =>
      record(
        clause,
        'BANKS_WITH',
        { entity: phraseOf(match[1] ?? ''), type: 'Organization' },
        clause.verb.lemma === 'have' ? {} : { aspect: 'change' },
      ),
  },
  {
    verbs: 'close',
    after: /^(?:my|our) (\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*)?) account\b/u,
    then: (clause, match) =>
      isDone(clause) &&
      recordEnd(clause, 'BANKS_WITH', { entity: match[1] ?? '', type: 'Organization' }),
  },
  {
    verbs: 'train prepare',
    after: /^for (.+)$/i,
    then: (clause, match) => {
      const what = withoutArticle(phraseOf(match[1] ?? ''));
      return (
        clause.verb.isProgressive &&
        clause.verb.tense === 'present' &&
        isThing(what, 5) &&
        !/^(?:it|this|that)$/i.test(what) &&
        /\p{Lu}|marathon|race|triathlon|10k|5k|exam|ironman|competition|tournament/u.test(what) &&
        record(clause, 'TRAINING_FOR', thing(what, 'Event'), { ignoresDate: true })
      );
    },
  },
  {
    verbs: 'make earn',
    after: verbose('i')`
        ^((?:[$£€] ?)?\d[\d.,]*k?(?: (?:euros|dollars|pounds|quid|eur|usd))?(?: (?:a|per) (?:year|
        month|week|hour))?)(?=$|[,.]| (?:before|after) tax| gross| net)`,
    then: (clause, match) =>
      clause.verb.tense === 'present' &&
      /k\b|[$£€]|euros|dollars|pounds|quid|tax|gross|net/i.test(clause.verb.rest) &&
      record(clause, 'EARNS', { value: match[1] ?? '' }),
  },
  {
    verbs: 'pay',
    after: verbose('i')`
          ^((?:[$£€] ?)?\d[\d.,]*k?(?: (?:euros|dollars|pounds|quid|eur|usd))?)(?: (?:a|
          per) month)?(?: (?:in|for) (rent|.+))?$`,
    then: (clause, match) => {
      if (/^rent\b/i.test(match[2] ?? ''))
        return (
          clause.verb.tense === 'present' && record(clause, 'PAYS_RENT', { value: match[1] ?? '' })
        );
      return isDone(clause) && record(clause, 'PAID', { value: match[1] ?? '' });
    },
  },
  {
    verbs: 'grow',
    after: /^((?:our own |my own |some )?[\p{L} ,]{3,40})$/iu,
    then: (clause, match) => grows(clause, match[1] ?? ''),
  },
  {
    verbs: 'be',
    after: /^(?:never )?to (.+)$/i,
    then: (clause, match) => neverVisited(clause, match[1] ?? ''),
  },
];

const crops = verbose('i')`
      ^(?:tomatoes|chillies|chilies|potatoes|herbs|vegetables|veg|beans|peas|carrots|lettuce|
      roses|strawberries|cucumbers|pumpkins|orchids|basil|peppers|garlic|onions|apples|
      mushrooms|succulents)$`;

function grows(clause: Clause, text: string): boolean {
  if (clause.verb.tense === 'past' || clause.verb.isNegated) return false;
  const items = text
    .replace(/ (?:on|in|at|every|for) .*$/i, '')
    .replace(/^(?:our own|my own|some) /i, '')
    .split(/,? and |, /);
  return items
    .filter((item) => crops.test(item.trim()))
    .map((item) => record(clause, 'GROWS', { entity: item.trim(), type: 'Topic' }))
    .includes(true);
}

function neverVisited(clause: Clause, text: string): boolean {
  const { verb } = clause;
  const place = readPlace(text);
  if (!place || !verb.isPerfect || !verb.isNegated || verb.isHedged || isToCome(clause, 'state'))
    return false;
  if (!/\bnever\b/i.test(clause.said)) return false;
  return record(
    { ...clause, verb: { ...verb, isNegated: false, isPerfect: false, isAlways: true } },
    'NEVER_VISITED',
    { entity: place.text, type: 'Location' },
  );
}
