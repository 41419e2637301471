import { isThing, itemsOf, phraseOf, withoutArticle } from '../phrases.js';
import { record, recordEnd, thing } from '../record.js';
import type { Clause } from '../record.js';
import type { Scene } from '../subject.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

const conditions =
  '(?:type (?:1|2|one|two) )?(?:diabetes|asthma|adhd|add|autism|epilepsy|migraines?|' +
  'arthritis|anxiety|depression|insomnia|hypertension|high blood pressure|celiac(?: ' +
  "disease)?|coeliac(?: disease)?|cancer|breast cancer|crohn'?s(?: disease)?|ibs|" +
  'pcos|endometriosis|lupus|psoriasis|eczema|dyslexia|bipolar(?: disorder)?|ptsd|ocd|' +
  'sleep apnea|hay fever|a heart condition|heart disease|scoliosis|tinnitus|vertigo|' +
  'chronic pain|chronic fatigue|high cholesterol|hypothyroidism|anemia|gout|' +
  "parkinson'?s|alzheimer'?s|dementia|multiple sclerosis|fibromyalgia|osteoporosis|" +
  '(?:[a-z]+ )?(?:kidney|liver|heart|lung|thyroid|bowel|gum|lyme|coeliac|celiac) ' +
  '(?:disease|failure)|appendicitis|bronchitis|hepatitis|pneumonia|glaucoma|' +
  'lactose intolerance|gerd|acid reflux|sciatica|a bad (?:back|knee|hip|' +
  'shoulder)|a peanut allergy|a nut allergy|covid)';
const bodyParts =
  '(?:arm|leg|ankle|wrist|foot|hand|finger|toe|knee|shoulder|back|hip|rib|ribs|nose|' +
  'elbow|collarbone|acl|hamstring|neck|thumb|achilles|jaw|tooth|calf)';

const noAllergen = verbose('i')`
    ^(?:mornings?|mondays?|work|people|meetings?|exercise|drama|nonsense|bullshit|school|homework|
    adulting|responsibility|stupidity|small talk|sports?|winter|life|love|commitment|men|women)\b`;

function allergies(clause: Clause, text: string): boolean {
  let wrote = false;
  const phrase = phraseOf(text.replace(/ (?:and (?:I|have|am)|so|which) .*$/, ''));
  for (const item of itemsOf(phrase)) {
    const what = withoutArticle(item);
    // Nobody is allergic to mornings: said so, it is a joke, and so is the rest of it.
    if (noAllergen.test(what)) return false;
    if (!isThing(what, 4)) continue;
    wrote =
      record(clause, 'ALLERGIC_TO', thing(what.toLowerCase() === what ? what : what, 'Topic')) ||
      wrote;
  }
  return wrote;
}

const diets =
  '(?:vegan|vegetarian|pescatarian|pescetarian|flexitarian|gluten[- ]free|keto|' +
  'kosher|halal|dairy[- ]free)';

export const healthPatterns: Pattern[] = [
  {
    verbs: 'be',
    after: verbose('i')`
        ^(?:severely |deathly |very |highly |super |mildly |slightly |badly |
        also )?allergic to (.+)$`,
    then: (clause, match) => allergies(clause, match[1] ?? ''),
  },
  {
    verbs: 'have develop',
    after: verbose('i')`
        ^(?:an? |some )?(?:(?:severe|bad|mild|serious|terrible|food) )?(?:allerg(?:y|
        ies)) to (.+)$`,
    then: (clause, match) => allergies({ ...clause, verb: { ...clause.verb } }, match[1] ?? ''),
  },
  {
    verbs: 'have',
    after: verbose('i')`
        ^(?:an? )?(?:(?:severe|bad|mild|serious|terrible) )?((?:pea)?nut|shellfish|pollen|
        gluten|dairy|milk|egg|soy|penicillin|latex|cat|dog|bee|wheat|seafood|fish) allerg(?:y|
        ies)\b`,
    then: (clause, match) => allergies(clause, match[1] ?? ''),
  },
  {
    verbs: 'have suffer live get battle develop',
    after: new RegExp(
      '^(?:from |with |been diagnosed with )?' +
        '(?:severe |chronic |mild |really bad |bad |terrible |a bit of )?' +
        `(${conditions})(?=$|[\\s,.])`,
      'i',
    ),
    then: (clause, match) =>
      clause.verb.tense === 'past' &&
      clause.verb.mood === 'fact' &&
      /covid|migraine|anxiety/i.test(match[1] ?? '')
        ? false
        : record(clause, 'HAS_CONDITION', thing(withoutArticle(match[1] ?? ''), 'Topic')),
  },
  {
    verbs: 'diagnose be get',
    after: /^(?:diagnosed )?with (.+)$/i,
    then: (clause, match) => {
      if (clause.verb.lemma !== 'diagnose' && !/^diagnosed/i.test(match[0])) return false;
      const what = withoutArticle(
        phraseOf((match[1] ?? '').replace(/ (?:at|in|by|when|back) .*$/i, '')),
      );
      return (
        isThing(what, 5) &&
        record(clause, 'HAS_CONDITION', thing(what, 'Topic'), { aspect: 'change' })
      );
    },
  },
  {
    verbs: 'be become go turn eat follow',
    after: new RegExp(
      `^(?:an? |fully |completely |mostly |strictly |on a )?(?:strict )?(${diets})\\b`,
      'i',
    ),
    then: (clause, match) => {
      const diet = (match[1] ?? '').toLowerCase();
      const changes = /^(?:become|go|turn)$/.test(clause.verb.lemma);
      return record(clause, 'FOLLOWS_DIET', { value: diet }, changes ? { aspect: 'change' } : {});
    },
  },
  {
    verbs: 'be',
    after: verbose('i')`
        ^(?:(?:type (?:1|2|one|two) )?(?:a )?(diabetic|asthmatic|dyslexic|autistic|color ?blind|
        colour ?blind|deaf|blind|epileptic|hard of hearing|lactose[- ]intolerant|
        gluten[- ]intolerant|insomniac|anemic|pre-?diabetic|hypertensive|near-?sighted|
        short-?sighted))\b`,
    then: (clause, match) =>
      record(clause, 'HAS_CONDITION', { value: (match[1] ?? '').toLowerCase() }),
  },
  {
    verbs: 'take',
    after: verbose('iu')`
        ^(?:my )?(?:(?:daily|regular) )?(insulin|metformin|lisinopril|ibuprofen|statins?|
        antidepressants?|blood thinners|beta blockers|birth control|antihistamines|melatonin|
        levothyroxine|medication for [\p{L} ]{3,30}|vitamin [A-Z]\d*)(?=$|[\s,.])`,
    then: (clause, match) =>
      clause.verb.tense === 'past' && clause.verb.mood === 'fact'
        ? false
        : record(clause, 'TAKES_MEDICATION', thing(match[1] ?? '', 'Topic')),
  },
  {
    verbs: 'break sprain twist injure fracture hurt tear pull',
    after: new RegExp(`^(?:my|his|her|their) ((?:left |right )?${bodyParts})\\b`, 'i'),
    then: (clause, match) => record(clause, 'INJURED', { value: match[1] ?? '' }),
  },
  {
    verbs: 'be',
    after: verbose('i')`
        ^(?:really |so |very |deathly |absolutely )?(?:afraid|scared|terrified|
        frightened) of (.+)$`,
    then: (clause, match) => {
      const what = withoutArticle(phraseOf(match[1] ?? ''));
      const { verb } = clause;
      if (
        !isThing(what, 4) ||
        /^(?:losing|being|getting|making|hurting|what)/i.test(what) ||
        verb.tense === 'past'
      )
        return false;
      return record(clause, 'AFRAID_OF', thing(what, 'Topic'));
    },
  },
  {
    verbs: 'quit stop give',
    after: /^(?:up )?(?:being )?(?:a )?(vegan|vegetarian)$/i,
    then: (clause, match) =>
      clause.verb.tense === 'past' &&
      !clause.verb.isNegated &&
      recordEnd(clause, 'FOLLOWS_DIET', { value: (match[1] ?? '').toLowerCase() }),
  },
];

export const healthThings: ThingPattern[] = [
  {
    noun: /^(?:only |main |food )?allerg(?:y|ies)$/,
    then: (clause, value) => allergies(clause, value.replace(/^to /i, '')),
  },
];

const causes = new RegExp(
  '^((?:\\p{L}+ ){0,2}\\p{L}+) (?:gives?|gave) me (?:really bad |bad |terrible )?' +
    `(${conditions})(?=$|[\\s,.])`,
  'iu',
);

/** "Red wine gives me migraines". */
export function recordCause(scene: Scene, text: string): boolean {
  const found = scene.speaker ? causes.exec(text) : null;
  if (
    !found ||
    !scene.speaker ||
    /^(?:it|this|that|you|he|she|they|nothing)$/i.test(found[1] ?? '')
  )
    return false;
  if (/anxiety|depression/i.test(found[2] ?? '')) return false;
  return scene.draft.add({
    subject: scene.speaker,
    predicate: 'HAS_CONDITION',
    target: thing(withoutArticle(found[2] ?? ''), 'Topic'),
    fact: `${found[0]}`.replace(/ me /, ` ${scene.speaker.name} `),
  });
}
