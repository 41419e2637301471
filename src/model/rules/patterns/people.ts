import { isGivenName } from '../dictionary.js';
import { readRelation, relationOf } from '../kin.js';
import type { Relation } from '../kin.js';
import { readPersonName, isNeverName } from '../names.js';
import { isToCome, record, recordEnd, recordPlan } from '../record.js';
import type { Clause } from '../record.js';
import type { Actor } from '../draft.js';
import { possessive } from '../retell.js';
import { actorNamed, relate, unnamedRelative } from '../subject.js';
import type { Scene } from '../subject.js';
import { bare, wordsOf } from '../words.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { verbose } from '../verbose.js';

/** The names at the front of a text: "Tom", "Emma and Max", "Emma, Max and Lily". */
export function namesIn(text: string): string[] {
  const words = wordsOf(text);
  const names: string[] = [];
  let at = 0;
  while (at < words.length && names.length < 6) {
    if (/^(?:and|&)$/i.test(words[at] ?? '')) at += 1;
    const found = readPersonName(words, at);
    if (
      !found ||
      isNeverName(found.name.split(' ')[0] ?? '') ||
      /'s$/.test(bare(words[found.next - 1]))
    )
      break;
    names.push(found.name);
    at = found.next;
    const joins = /,$/.test(words[at - 1] ?? '') || /^(?:and|&)$/i.test(words[at] ?? '');
    if (!joins) break;
  }
  return names;
}

function canClaim(clause: Clause): boolean {
  const { verb } = clause;
  return verb.mood === 'fact' && !verb.isNegated && !verb.isHedged;
}

function relateAll(
  clause: Clause,
  relation: Relation,
  names: readonly string[],
  isFormer = false,
): boolean {
  for (const name of names) {
    const other = actorNamed(clause.scene.draft, name, relation.kind, relation.gender);
    relate(clause.scene, clause.actor, relation, other, isFormer);
    clause.scene.mentioned.push(other);
  }
  return names.length > 0;
}

const counts = '(an?|one|two|three|four|five|six|seven|\\d{1,2}|some|twin|a couple of|several)';
const nameMarks = verbose('i')`
    ^(?:\s*,)?\s*(?:whose names? (?:is|are)|(?:and )?(?:his|her|their) names? (?:is|are)|named|
    called|by the name of|:|,|\()\s*`;

/** "I have two kids, Emma and Max", "I got a puppy named Rex". */
function hasRelation(clause: Clause, match: RegExpExecArray): boolean {
  const words = wordsOf(match[0].slice((match[1] ?? '').length).trim());
  const found = readRelation(words, 0);
  if (!found) return false;
  const { relation } = found;
  const isChange = clause.verb.lemma !== 'have';
  if (
    isChange &&
    relation.kind === 'Person' &&
    !/^(?:adopt|foster|welcome)$/.test(clause.verb.lemma)
  )
    return false;
  // "I have a doctor's appointment", "I have a dog walker": the word only describes the next.
  if (/'s$|-$/.test(bare(words[found.next - 1]))) return false;
  const last = words[found.next - 1] ?? '';
  const mark = /[,:]$/.exec(last);
  const rest = `${mark ? `${mark[0]} ` : ''}${words.slice(found.next).join(' ')}`;
  if (/^[\p{L}]/u.test(rest) && !relationEnds.test(rest)) return false;
  const marked = nameMarks.exec(rest);
  const names = marked ? namesIn(rest.slice(marked[0].length).trim()) : [];
  const canName =
    canClaim(clause) &&
    !isToCome(clause, 'change') &&
    !(clause.verb.tense === 'past' && !isChange) &&
    !found.isFormer;
  // "Two dogs, a beagle and a poodle" are two dogs, not four.
  const isApposed = relation.isPlural && /^, an? /i.test(rest);
  const further = isApposed ? null : /\band (an?|two|three|one) (.+)$/i.exec(rest);
  if (further) {
    const more = new RegExp(`^${counts} (?=.{2,})[\\s\\S]+$`, 'i').exec(
      `${further[1]} ${further[2]}`,
    );
    if (more) hasRelation(clause, more);
  }
  if (names.length > 0 && canName) return relateAll(clause, relation, names);
  if (relation.predicate === 'HAS_MANAGER' || relation.predicate === 'HAS_COLLEAGUE') return false;
  clause.scene.unnamed = { owner: clause.actor, relation };
  const phrase = words
    .slice(0, found.next)
    .join(' ')
    .replace(/[,.:]+$/, '')
    .toLowerCase();
  const quantity = (match[1] ?? '').trim().toLowerCase();
  const value = /^(?:an?|some)$/.test(quantity) ? phrase : `${quantity} ${phrase}`;
  return record(
    clause,
    relation.predicate,
    { value },
    {
      cardinality: 'many',
      ...(isChange ? { aspect: 'change' as const } : {}),
    },
  );
}

const relationEnds = verbose('i')`
    ^(?:and|who|that|which|named|called|whose|with|at|in|from|of|but|now|too|so|together|
    already|aged|ages|under|to)\b`;

function marries(clause: Clause, text: string | undefined): boolean {
  const { verb } = clause;
  if (
    (isToCome(clause, 'change') && verb.mood !== 'fact') ||
    (verb.lemma === 'get' && isToCome(clause, 'change'))
  ) {
    return recordPlan(clause);
  }
  const isChange = verb.lemma !== 'be';
  const options = isChange ? { aspect: 'change' as const } : {};
  const partner = text ? namesIn(text)[0] : undefined;
  // "Married to my sofa".
  if (text && !partner && /^(?:my|the|an?|this) /i.test(text)) {
    const whom = readRelation(wordsOf(text), 1);
    if (!whom && !/\b(?:man|woman|guy|girl|person|love of my life)\b/i.test(text)) return false;
  }
  const wrote = record(clause, 'MARITAL_STATUS', { value: 'married' }, options);
  if (!partner) return wrote;
  const target = { actor: actorNamed(clause.scene.draft, partner, 'Person' as const) };
  return record(clause, 'HAS_SPOUSE', target, options) || wrote;
}

function statusWith(clause: Clause, predicate: 'ENGAGED_TO' | 'DATING', text: string): boolean {
  const partner = namesIn(text)[0];
  if (!partner) return false;
  return record(
    clause,
    predicate,
    { actor: actorNamed(clause.scene.draft, partner, 'Person') },
    {
      aspect: clause.verb.lemma === 'start' || clause.verb.lemma === 'get' ? 'change' : 'state',
    },
  );
}

/** "We broke up": what was between two people is over; marriage is not ended so. */
function breaksUp(clause: Clause, text: string): boolean {
  const { verb } = clause;
  if (!canClaim(clause) || (verb.tense !== 'past' && !verb.isPerfect)) return false;
  const named = /^(?:up )?(?:with |from )?(.*)$/i.exec(text.replace(/^up\s*/i, ''));
  const words = wordsOf(named?.[1] ?? '');
  const isMine = /^(?:my)$/i.test(words[0] ?? '');
  const kin = isMine ? readRelation(words, 1) : undefined;
  const partner = namesIn(words.slice(kin ? kin.next : 0).join(' '))[0];
  if (isMine && !/^(?:HAS_PARTNER|ENGAGED_TO)$/.test(kin?.relation.predicate ?? '')) return false;
  if (words.length > 0 && !partner && !kin) return false;
  const target = partner
    ? { actor: actorNamed(clause.scene.draft, partner, 'Person' as const) }
    : undefined;
  for (const predicate of ['HAS_PARTNER', 'ENGAGED_TO', 'DATING'] as const)
    recordEnd(clause, predicate, target);
  return true;
}

function divorces(clause: Clause): boolean {
  if (!canClaim(clause) || isToCome(clause, 'change')) return false;
  recordEnd(clause, 'HAS_SPOUSE', undefined);
  return record(clause, 'MARITAL_STATUS', { value: 'divorced' }, { aspect: 'change' });
}

export const peoplePatterns: Pattern[] = [
  {
    verbs: 'have own get adopt buy foster welcome',
    after: new RegExp(`^${counts} (?=.{2,})[\\s\\S]+$`, 'i'),
    then: hasRelation,
  },
  {
    verbs: 'be get',
    after: /^(?:happily |now |newly )?married(?: to (.+))?/i,
    then: (clause, match) =>
      /^married (?:couple|life|man|woman)/i.test(match[0]) ? false : marries(clause, match[1]),
  },
  {
    verbs: 'be',
    after: /^married$/i,
    then: (clause) =>
      clause.verb.isNegated &&
      !clause.verb.hasEnded &&
      clause.verb.mood === 'fact' &&
      clause.verb.tense === 'present' &&
      record(
        { ...clause, verb: { ...clause.verb, isNegated: false } },
        'MARITAL_STATUS',
        { value: 'not married' },
        { cardinality: 'many' },
      ),
  },
  {
    verbs: 'marry',
    after: /^(.*)$/,
    then: (clause, match) =>
      namesIn(match[1] ?? '').length > 0 || clause.verb.isPassive
        ? marries(clause, match[1])
        : false,
  },
  {
    verbs: 'be get',
    after: /^(?:now )?engaged(?: to (.+))?$/i,
    then: (clause, match) =>
      statusWith(clause, 'ENGAGED_TO', match[1] ?? '') ||
      (!match[1] &&
        record(
          clause,
          'MARITAL_STATUS',
          { value: 'engaged' },
          clause.verb.lemma === 'get' ? { aspect: 'change' } : {},
        )),
  },
  {
    verbs: 'be get',
    after: /^(?:now |recently )?(?:divorced|a divorcee)\b/i,
    then: (clause) => divorces(clause),
  },
  {
    verbs: 'be',
    after: verbose('i')`
        ^(?:(?:a )?(?:single|widowed|a widow|a widower)|separated(?: from my (?:husband|
        wife))?)(?: now| again)?(?=$|,| and (?:I|happy|have|not)\b)`,
    then: (clause, match) =>
      clause.verb.tense === 'present' &&
      clause.actor.kind === 'Person' &&
      record(clause, 'MARITAL_STATUS', {
        value: match[0]
          .replace(/^a /i, '')
          .replace(/ (?:now|again|from).*$/i, '')
          .toLowerCase(),
      }),
  },
  {
    verbs: 'be',
    after: /^a (single (?:parent|mom|mum|mother|dad|father))\b/i,
    then: (clause, match) => record(clause, 'IS_A', { value: (match[1] ?? '').toLowerCase() }),
  },
  {
    verbs: 'date',
    after: /^(.+)$/,
    then: (clause, match) => statusWith(clause, 'DATING', match[1] ?? ''),
  },
  {
    verbs: 'start see go',
    after: /^(?:dating|seeing|out with) (.+)$/i,
    then: (clause, match) => statusWith(clause, 'DATING', match[1] ?? ''),
  },
  {
    verbs: 'break',
    after: /^up(?: (?:with|after|because|last|a|in) .*)?$/i,
    then: (clause, match) =>
      breaksUp(clause, match[0].replace(/ (?:after|because|last|a|in) .*$/i, '')),
  },
  {
    verbs: 'split separate',
    after: /^(?:up)?(?: (?:with|from) .*)?$/i,
    then: (clause, match) => breaksUp(clause, match[0].replace(/^separate/i, '')),
  },
  { verbs: 'divorce', after: /^(.*)$/, then: (clause) => divorces(clause) },
  {
    verbs: 'be expect',
    after: verbose('i')`
        ^(?:(?:\w+ )?pregnant\b|expecting\b|(?:a|our|my|twins|another)(?: (?:first|second|
        third))? ?(?:baby|child|twins|girl|boy)\b).*$`,
    then: (clause, match) => {
      if (clause.verb.lemma === 'be' && !/pregnant|expecting/i.test(match[0])) return false;
      const isTwins = /twins/i.test(match[0]);
      return (
        canClaim(clause) &&
        clause.verb.tense === 'present' &&
        record(
          { ...clause, date: undefined, verb: { ...clause.verb, isProgressive: false } },
          'EXPECTING',
          { value: isTwins ? 'twins' : 'a baby' },
          {
            ignoresDate: true,
            ...(clause.date?.isFuture
              ? { fact: `${clause.actor.name} is expecting, due ${clause.date.text.trim()}` }
              : {}),
          },
        )
      );
    },
  },
  {
    verbs: 'be',
    after: verbose('i')`
        ^(?:(?:the )?(?:proud )?(?:mother|mom|mum|father|dad|parent) (?:of|to) |a (?:mother|mom|
        mum|father|dad) of )(.+)$`,
    then: (clause, match) => {
      const names = namesIn(match[1] ?? '');
      const relation = relationOf('child');
      if (!relation || !canClaim(clause)) return false;
      if (names.length > 0) return relateAll(clause, relation, names);
      const number = verbose('i')`
          ^(?:(?:one|two|three|four|five|six|twins|\d)\b)(?: (?:kids|children|boys|girls|sons|
          daughters))?`.exec(match[1] ?? '');
      return number
        ? record(clause, 'HAS_CHILD', { value: number[0] }, { cardinality: 'many' })
        : false;
    },
  },
  {
    verbs: 'be',
    after: /^(\p{Lu}.*)$/u,
    then: (clause, match) => isNamedSo(clause, match[1] ?? ''),
  },
  {
    verbs: 'be',
    after: /^(?:my|our) (.+)$/i,
    then: (clause, match) => isRelated(clause, match[1] ?? ''),
  },
];

/** "My doctor is Dr. Patel": the name is that of the one who was spoken of without it. */
function isNamedSo(clause: Clause, text: string): boolean {
  const { unnamed } = clause.scene;
  if (!unnamed || unnamed.actor !== clause.actor || !canClaim(clause)) return false;
  const names = namesIn(text);
  const first = names[0] ?? '';
  const isSure = /^(?:Dr|Mr|Mrs|Ms|Prof)\.? /.test(first) || isGivenName(first.split(' ')[0] ?? '');
  if (names.length !== 1 || !isSure || first.length < text.length - 1) return false;
  return relateAll({ ...clause, actor: unnamed.owner }, unnamed.relation, names);
}

/** "Emma is my daughter": the relation is told from the other side. */
function isRelated(clause: Clause, text: string): boolean {
  const owner = clause.scene.speaker;
  if (!owner || clause.actor === owner || !canClaim(clause)) return false;
  const words = wordsOf(text);
  const found = readRelation(words, 0);
  if (
    !found ||
    found.relation.isPlural ||
    (/^[\p{L}]/u.test(words[found.next] ?? '') &&
      !relationEnds.test(words.slice(found.next).join(' ')))
  )
    return false;
  if (clause.verb.tense === 'past') return false;
  relate(clause.scene, owner, found.relation, clause.actor, found.isFormer);
  return true;
}

/** "My dog's name is Rex", "my kids are Emma and Max", "my daughter is called Emma". */
export const peopleThings: ThingPattern[] = [
  {
    noun: /^(.+?)(?:'s|s'|s) names?$/,
    then: (clause, value, noun) => namedRelation(clause, noun[1] ?? '', value),
  },
  {
    noun: /^(.+)$/,
    then: (clause, value, noun) =>
      namedRelation(clause, noun[1] ?? '', value.replace(/^(?:named|called) /i, '')),
  },
];

function namedRelation(clause: Clause, noun: string, value: string): boolean {
  const words = wordsOf(noun);
  const found = readRelation(words, 0);
  if (!found || found.next !== words.length || !canClaim(clause)) return false;
  const names = namesIn(value);
  if (names.length === 0 || names.join(' ').length + 14 * names.length < value.length) return false;
  return relateAll(clause, found.relation, names, found.isFormer);
}

const hasDied =
  /\b(?:passed away|died|was put (?:down|to sleep)|crossed the rainbow bridge|ran away)\b/i;

/** "His name is Rex", after "I got a dog": names whoever was told of without a name. */
export function nameUnnamed(scene: Scene, text: string): boolean {
  const { unnamed } = scene;
  const found = /^(?:and )?(?:his|her|its|their) names? (?:is|are) (.+)$/i.exec(text);
  if (!found || !unnamed) return false;
  const names = namesIn(found[1] ?? '');
  for (const name of names) {
    const other = actorNamed(scene.draft, name, unnamed.relation.kind, unnamed.relation.gender);
    relate(scene, unnamed.owner, unnamed.relation, other);
    scene.mentioned.push(other);
  }
  return names.length > 0;
}

const uniqueRelations = /^(?:HAS_MOTHER|HAS_FATHER|HAS_SPOUSE|HAS_PARTNER|ENGAGED_TO)$/;

/**
 * "My dad…" was told of "Jane Smith's dad"; "my dad John" then names him. Only where there is one
 * such relative, and where the messages before or the sentence itself spoke of him without a name.
 */
function nameEarlier(
  scene: Scene,
  owner: Actor,
  relation: Relation,
  named: Actor,
  before: string,
): void {
  if (!uniqueRelations.test(relation.predicate)) return;
  const { input } = scene.draft;
  const earlier = (input.previous ?? [])
    .filter((one) => one.isUser === (input.speaker?.isUser ?? false))
    .map((one) => one.content.slice(0, 2000));
  const bareMention = new RegExp(`\\b[Mm]y ${relation.word}\\b(?! \\p{Lu})`, 'u');
  const isKnown =
    [before, ...earlier].some((text) => bareMention.test(text)) ||
    scene.mentioned.some((one) => one.name === `${possessive(owner.name)} ${relation.word}`);
  if (!isKnown) return;
  scene.draft.add({
    subject: unnamedRelative(scene, owner, relation),
    predicate: 'NAME',
    target: { value: named.name },
    fact: `${possessive(owner.name)} ${relation.word} is called ${named.name}`,
  });
}

/**
 * Finds "my friend Tom" anywhere in a sentence: a name behind the relation is not a guess, whatever
 * the sentence goes on to say.
 */
export function recordNamedRelations(scene: Scene, text: string): boolean {
  const owner = scene.speaker;
  if (!owner || !/\b(?:my|our)\b/i.test(text)) return false;
  const words = wordsOf(text);
  let wrote = false;
  for (let at = 0; at < words.length - 2; at += 1) {
    if (!/^(?:my|our)$/i.test(bare(words[at]))) continue;
    const found = readRelation(words, at + 1);
    if (!found || /[.!?;:]$|'s$/.test(words[found.next - 1] ?? '')) continue;
    const nameAt = /^(?:named|called)$/i.test(words[found.next] ?? '')
      ? found.next + 1
      : found.next;
    const isApart = /,$/.test(words[found.next - 1] ?? '');
    const named = readPersonName(words, nameAt);
    if (!named || isNeverName(named.name.split(' ')[0] ?? '')) continue;
    if (isApart && !/[,.!?]$/.test(words[named.next - 1] ?? '')) continue;
    if (isApart && scene.draft.ownActor(named.name)) continue;
    const names = found.relation.isPlural ? namesIn(words.slice(nameAt).join(' ')) : [named.name];
    for (const name of names) {
      const other = actorNamed(scene.draft, name, found.relation.kind, found.relation.gender);
      if (other.isSpeaker) continue;
      if (found.relation.kind === 'Animal' && hasDied.test(text)) {
        scene.draft.add({
          subject: owner,
          predicate: 'HAS_PET',
          target: { actor: other },
          polarity: 'ends',
          fact: `${owner.name}'s ${found.relation.word} ${name} died`,
        });
      } else {
        relate(scene, owner, found.relation, other, found.isFormer);
        if (names.length === 1 && !found.isFormer)
          nameEarlier(scene, owner, found.relation, other, words.slice(0, at).join(' '));
      }
      if (!scene.mentioned.some((one) => one.name === other.name)) scene.mentioned.push(other);
      wrote = true;
    }
  }
  return wrote;
}
