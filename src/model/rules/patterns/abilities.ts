import { hasTag } from '../dictionary.js';
import { relationOf } from '../kin.js';
import { isThing, phraseOf, withoutArticle } from '../phrases.js';
import { record, recordEnd, thing } from '../record.js';
import type { Clause } from '../record.js';
import { verbose } from '../verbose.js';
import { bare, wordsOf } from '../words.js';
import type { Pattern } from './pattern.js';

/** The clause as one that asserts: the negation has become part of what is said. */
function affirmed(clause: Clause): Clause {
  const { verb } = clause;
  return { ...clause, verb: { ...verb, isNegated: false, mood: 'fact', isPerfect: false } };
}

function cannot(clause: Clause): boolean {
  const { verb } = clause;
  if (verb.mood !== 'ability' || !verb.isNegated || verb.isHedged || verb.tense === 'past')
    return false;
  const what = phraseOf(verb.rest);
  // "I can't drive tonight" is of one evening.
  if (clause.date || /\b(?:this|that|it|you|today|tonight)\b/i.test(what)) return false;
  if (wordsOf(what).length > 3) return false;
  return record(affirmed(clause), 'CANNOT', { value: `${verb.lemma} ${what}`.trim() });
}

const skills = 'swim drive cook sing dance ski skate ride whistle knit sew juggle type';

/** "I can't eat gluten", "she won't eat fish", "I haven't eaten meat since 2012". */
function abstains(clause: Clause, text: string): boolean {
  const { verb, date } = clause;
  if (!verb.isNegated || verb.isHedged || verb.mood === 'unreal' || verb.mood === 'once')
    return false;
  const lasts = verb.isPerfect && (date?.kind === 'since' || date?.kind === 'for');
  if ((verb.tense === 'past' || verb.isPerfect || verb.isProgressive) && !lasts) return false;
  if (date && !lasts) return false;
  const what = withoutArticle(phraseOf(text)).replace(/^(?:any|anything|anything with) /i, '');
  if (!isThing(what, 3) || passing.test(what)) return false;
  return record(affirmed(clause), 'AVOIDS', thing(what.toLowerCase(), 'Topic'), {
    ignoresDate: !lasts,
  });
}

const passing = verbose('i')`
    ^(?:much|lunch|dinner|breakfast|out|there|here|enough|well|a lot|alone|at|in|on|with|before|
    after|solid|anything|any|a thing|properly|yet|until|like|that|as|more|too|very)\b`;

const lackable = verbose('i')`
    ^(?:an? |any )?((?:[\p{L}'-]+ ){0,2}?(?:car|bike|tv|television|licen[cs]e|passport|visa|garden|
    balcony|lift|dishwasher|oven|microwave|smartphone|phone|laptop|computer|printer|bank account|
    account|credit card|insurance|degree|allerg(?:y|ies)|fireplace|washing machine|dryer|freezer|
    garage|parking space|landline))$`;

/** "I don't have a car", "no kids". */
function lacks(clause: Clause, text: string): boolean {
  const { verb } = clause;
  if (verb.mood !== 'fact' || verb.tense !== 'present' || verb.isPerfect || verb.isHedged)
    return false;
  const phrase = phraseOf(text.replace(/^no /i, ''));
  const isNegated = verb.isNegated !== /^no /i.test(text);
  if (!isNegated) return false;
  const plain = withoutArticle(phrase.replace(/^any /i, ''));
  const kin = relationOf(bare(wordsOf(plain).at(-1)).toLowerCase());
  if (verb.hasEnded) return noLonger(clause, plain, kin?.predicate);
  const isKin = kin !== undefined && wordsOf(plain).length <= 2 && !/^\p{Lu}/u.test(plain);
  const what = lackable.exec(phrase)?.[1] ?? (isKin ? plain : undefined);
  if (what === undefined) return false;
  return record(affirmed(clause), 'DOES_NOT_HAVE', { value: what });
}

/** "We no longer have chickens": an end of just that. */
function noLonger(
  clause: Clause,
  what: string,
  kin: Parameters<typeof recordEnd>[1] | undefined,
): boolean {
  if (!isThing(what, 3) || /^(?:time|to|much|energy|access|any)\b/i.test(what)) return false;
  if (kin !== undefined && kin !== 'HAS_PET') return false;
  return recordEnd(
    clause,
    kin ?? 'OWNS',
    kin ? { value: what.toLowerCase() } : thing(what, 'Object'),
  );
}

const heritage = /^half[- ](\p{L}+)(?:,? (?:and )?half[- ](\p{L}+))?/iu;

/** Endings of the names of peoples, for those the dictionary takes for languages alone. */
const people = /(?:[iae]sh|ian|ese|ean|ican|erman|wiss|reek|rench|utch|elsh|kurd)$/i;

function isHalf(clause: Clause, text: string): boolean {
  const found = heritage.exec(text);
  if (!found || clause.verb.isNegated || clause.verb.tense === 'past') return false;
  let wrote = false;
  for (const word of [found[1], found[2]]) {
    if (word === undefined || !(hasTag(word.toLowerCase(), 'Demonym') || people.test(word)))
      continue;
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    const fact = `${clause.actor.name} is half ${name}`;
    wrote = record(clause, 'NATIONALITY', { value: `half ${name}` }, { fact }) || wrote;
  }
  return wrote;
}

const tongues = verbose('i')`
    ^(?:(?:a bit of|some|basic|a little|enough|how to use|how to code in|mostly|mainly|primarily|
    in) )*(python|java|javascript|typescript|rust|go|golang|c\+\+|c#|ruby|php|kotlin|swift|scala|
    haskell|sql|excel|r|matlab|html|css|perl|elixir|clojure|cobol|fortran|photoshop|
    blender)(?: and (?:some |a bit of )?(python|java|javascript|typescript|rust|go|ruby|php|sql|
    kotlin|swift))?(?=$|[,. ])`;

export const abilityPatterns: Pattern[] = [
  { verbs: skills, after: /^/, then: (clause) => cannot(clause) },
  {
    verbs: 'learn',
    after: /^(?:how )?to (swim|drive|cook|ride a bike|read|write|sing|dance|ski)\b/i,
    then: (clause, match) =>
      clause.verb.isNegated && clause.verb.mood === 'fact'
        ? record(
            { ...affirmed(clause), verb: { ...affirmed(clause).verb, tense: 'present' } },
            'CANNOT',
            { value: match[1] ?? '' },
          )
        : false,
  },
  {
    verbs: 'eat drink consume tolerate',
    after: /^(.+)$/,
    then: (clause, match) => abstains(clause, match[1] ?? ''),
  },
  { verbs: 'have own', after: /^(.+)$/, then: (clause, match) => lacks(clause, match[1] ?? '') },
  { verbs: 'be', after: heritage, then: (clause, match) => isHalf(clause, match[0]) },
  {
    verbs: 'be',
    after: verbose('i')`
        ^(?:an? )?(?:practi[sc]ing |devout )?(muslim|christian|catholic|jewish|hindu|buddhist|
        atheist|
        agnostic|protestant|sikh|quaker|mormon)(?=$|[,.]| (?:and|so|but)\b)`,
    then: (clause, match) => record(clause, 'IS_A', { value: match[1] ?? '' }),
  },
  {
    verbs: 'know',
    after: tongues,
    then: (clause, match) =>
      clause.verb.tense === 'present' &&
      record(clause, 'KNOWS', { entity: match[1] ?? '', type: 'Topic' }),
  },
  {
    verbs: 'code program develop write',
    after: verbose('i')`
        ^(?:(?:mostly|mainly|primarily|code|software|apps) )?in (python|java|javascript|
        typescript|rust|go|golang|
        c\+\+|c#|ruby|php|kotlin|swift|scala|haskell|sql|elixir)\b`,
    then: (clause, match) =>
      clause.verb.tense === 'present' &&
      record(clause, 'USES', { entity: match[1] ?? '', type: 'Topic' }),
  },
];
