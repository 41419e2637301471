import { compareDays } from './calendar.js';
import { instantOf } from './dates.js';
import type { FoundDate } from './dates.js';
import type { Actor, Target } from './draft.js';
import { traitsOf } from './predicates.js';
import type { Predicate, PredicateTraits } from './predicates.js';
import { agreeing, namingSpeaker, possessive, withoutFirstPerson } from './retell.js';
import type { Scene } from './subject.js';
import type { VerbPhrase } from './verb-phrase.js';

/** One clause, understood as far as subject, verb and date. */
export interface Clause {
  scene: Scene;
  actor: Actor;
  verb: VerbPhrase;
  date?: FoundDate;
  /** The words after the subject, without the date. */
  said: string;
  /** Whether the verb has the form that goes with "I" and "we". */
  isPlain: boolean;
  /** What belongs to the subject and is spoken of, as "favorite food" or "job". */
  thing?: string;
  /** What the clause takes back: "in Graz, not Vienna". */
  rejected?: string;
  /** Whether anything in the whole text speaks of jobs: "I'm at Bosch now" needs that. */
  speaksOfWork: boolean;
}

export interface RecordOptions {
  aspect?: PredicateTraits['aspect'];
  cardinality?: 'single' | 'many';
  importance?: number;
  /** The sentence, when the clause's own words are not the best. */
  fact?: string;
  /** What one can do is meant: "I can speak Spanish". */
  allowsAbility?: boolean;
  /** Another actor than the clause's subject. */
  subject?: Actor;
  /** Leaves the date of the clause aside: it speaks of something else. */
  ignoresDate?: boolean;
  /** A date to come does not make a plan of it: an appointment is had already. */
  plansNothing?: boolean;
}

/** Where "I do not" denies what was said before, so that the open fact with that object ends. */
const deniable = new Set<Predicate>(['WORKS_AT', 'LIVES_IN', 'STUDIES_AT']);

/** The clause as a sentence about its subject. */
export function sentenceOf(clause: Clause, words = clause.said): string {
  const { actor, scene } = clause;
  // A note without a subject begins with its verb: "Lives in Boston."
  const said = words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (clause.thing !== undefined) {
    return `${possessive(actor.name)} ${clause.thing} ${withoutFirstPerson(said)}`;
  }
  if (clause.isPlain) return `${actor.name} ${agreeing(withoutFirstPerson(said))}`;
  if (actor === scene.speaker) return `${actor.name} ${withoutFirstPerson(said)}`;
  const speaker = scene.speaker?.name;
  return `${actor.name} ${speaker ? namingSpeaker(said, speaker) : said}`;
}

function pastInstant(clause: Clause, date: FoundDate | undefined): string | undefined {
  if (!date || date.isFuture) return undefined;
  const { moment } = clause.scene.draft;
  if (compareDays(date.day, moment.today) === 0) return undefined;
  return instantOf(date.day, moment);
}

/** Since when the fact of a clause holds, if the clause says so. */
function validAtOf(clause: Clause, aspect: PredicateTraits['aspect']): string | undefined {
  const { date, verb } = clause;
  if (!date || date.kind === 'until') return undefined;
  if (date.kind === 'for') {
    return (verb.isPerfect && !verb.isPassive) || (verb.isProgressive && verb.tense === 'present')
      ? pastInstant(clause, date)
      : undefined;
  }
  if (aspect === 'state' && date.kind === 'point' && verb.tense === 'present') return undefined;
  return pastInstant(clause, date);
}

/** Whether a clause speaks of what is still to come. */
export function isToCome(clause: Clause, aspect: PredicateTraits['aspect']): boolean {
  const { verb, date } = clause;
  if (verb.mood === 'plan') return true;
  if (verb.tense === 'past' || verb.isPerfect) return false;
  if (date?.isFuture && date.kind !== 'until') return true;
  return verb.isProgressive && aspect !== 'state';
}

/** Writes a state that is over: stored already closed, and never in the slot of the current one. */
function recordPast(
  clause: Clause,
  predicate: Predicate,
  target: Target,
  options: RecordOptions,
): boolean {
  const { scene, verb, date } = clause;
  const { moment } = scene.draft;
  const began =
    date && date.kind !== 'until' && date.kind !== 'for' ? pastInstant(clause, date) : undefined;
  const ended = date?.kind === 'until' ? pastInstant(clause, date) : undefined;
  const invalidAt = ended ?? moment.instant.toISOString();
  const subject = options.subject ?? clause.actor;
  const fact = options.fact ?? sentenceOf(clause);
  if (verb.mood === 'once' && target) {
    scene.draft.add({
      subject,
      predicate,
      target,
      fact,
      polarity: 'ends',
      ...(ended ? { invalidAt: ended } : {}),
    });
  }
  return scene.draft.add({
    subject,
    predicate,
    target,
    fact,
    invalidAt,
    cardinality: 'many',
    ...(began ? { validAt: began } : {}),
    importance: Math.min(0.4, options.importance ?? traitsOf(predicate).importance),
  });
}

/** Ends a fact. Only with an object, unless the words say that there is none left. */
export function recordEnd(
  clause: Clause,
  predicate: Predicate,
  target: Target,
  fact = sentenceOf(clause),
): boolean {
  const when = pastInstant(clause, clause.date?.kind === 'point' ? clause.date : undefined);
  return clause.scene.draft.add({
    subject: clause.actor,
    predicate,
    target,
    fact,
    polarity: 'ends',
    ...(when ? { invalidAt: when } : {}),
  });
}

function recordNegated(
  clause: Clause,
  predicate: Predicate,
  target: Target,
  options: RecordOptions,
): boolean {
  const { verb } = clause;
  if (!target || verb.tense === 'past' || verb.isPerfect) return false;
  if (!verb.hasEnded && !deniable.has(predicate)) return false;
  return recordEnd(clause, predicate, target, options.fact);
}

/** Whether a clause in the past or the perfect leaves the state standing. */
function isOver(clause: Clause): boolean {
  const { verb, date } = clause;
  if (verb.mood === 'once') return true;
  if (verb.isPerfect && verb.tense === 'present') {
    if (/\b(?:all my life|my whole life|all (?:his|her) life|ever since)\b/i.test(verb.rest))
      return false;
    return (
      !verb.isProgressive &&
      !(date && (date.kind === 'for' || date.kind === 'since')) &&
      !verb.isNow &&
      !verb.isAlways
    );
  }
  return verb.tense === 'past';
}

/**
 * Writes what a pattern found, as the mood, tense and negation of its clause allow. Returns
 * false when nothing may be claimed; the sentence is then kept as it was said.
 */
export function record(
  clause: Clause,
  predicate: Predicate,
  target: Target,
  options: RecordOptions = {},
): boolean {
  const { verb, scene } = clause;
  const traits = traitsOf(predicate);
  const aspect = options.aspect ?? traits.aspect;
  if (verb.isHedged || verb.mood === 'unreal' || verb.mood === 'wish') return false;
  if (verb.mood === 'ability' && !options.allowsAbility) return false;
  if (verb.isNegated) return recordNegated(clause, predicate, target, options);
  if (!options.plansNothing && isToCome(clause, aspect)) return recordPlan(clause);
  if (aspect === 'state' && isOver(clause)) return recordPast(clause, predicate, target, options);
  const validAt = options.ignoresDate ? undefined : validAtOf(clause, aspect);
  const cardinality = verb.isAlso ? 'many' : options.cardinality;
  if (clause.rejected && target && 'entity' in target && traits.cardinality === 'single')
    recordEnd(clause, predicate, { entity: clause.rejected, type: target.type });
  return scene.draft.add({
    subject: options.subject ?? clause.actor,
    predicate,
    target,
    fact: options.fact ?? sentenceOf(clause),
    ...(validAt ? { validAt } : {}),
    ...(cardinality ? { cardinality } : {}),
    ...(options.importance === undefined ? {} : { importance: options.importance }),
  });
}

// "I will let you know", "I'll be fine": talk about the talk, not plans.
const chatter = new Set(
  (
    'let be try see check keep look think remember make tell call talk do miss need ' +
    'know love enjoy ' +
    'like hope feel say ask send find sound support help give always wait understand guess want ' +
    'get share hear bet mention admit listen'
  ).split(' '),
);
const neverPlans = new Set(
  'think look feel wonder consider miss need know guess mean seem'.split(' '),
);
const milestones = new Set(
  (
    'visit travel move relocate start marry buy attend go graduate adopt launch open perform ' +
    'compete retire fly drive join study begin host run celebrate meet leave quit sell take ' +
    'participate finish enroll apply volunteer camp hike publish record return'
  ).split(' '),
);

/** Writes the clause as a plan. */
export function recordPlan(clause: Clause): boolean {
  const { verb, date, scene, actor } = clause;
  if (verb.isNegated || verb.isHedged) return false;
  const isWill = /^(?:\w+ )?(?:will|shall)\b/i.test(clause.said);
  if (neverPlans.has(verb.lemma) || /^(?:thinking|looking|feeling)\b/.test(verb.rest)) return false;
  if (chatter.has(verb.lemma) && !date?.isFuture) return false;
  if (isWill && !date?.isFuture && !milestones.has(verb.lemma)) return false;
  if (/^(?:it|that|this|them)\b/i.test(verb.rest) || /\byou(?:r)?\b/i.test(verb.rest)) return false;
  if (verb.rest === '' && !date?.isFuture) return false;
  // "I'll be 30 in May", "it will be great": no doing, so no plan.
  if (verb.lemma === 'be' && !/^(?:in|at|on|going) /i.test(verb.rest)) return false;
  const words = `${verb.lemma} ${verb.rest}`.replace(
    /(?:,? (?:from|on|to|until|in|at|the|and|for))+$/i,
    '',
  );
  const told =
    scene.speaker && actor !== scene.speaker
      ? namingSpeaker(words, scene.speaker.name)
      : withoutFirstPerson(words);
  const value = told.trim();
  return scene.draft.add({
    subject: actor,
    predicate: 'PLANS_TO',
    target: { value },
    fact: `${actor.name} plans to ${value}${whenToCome(clause)}`,
  });
}

/** A thing as an entity, unless it is too long to be a name. */
export function thing(text: string, type: string): Target {
  const words = text.split(' ').length;
  return words <= 4 && text.length <= 50 ? { entity: text, type } : { value: text };
}

/** " next June": how a plan's sentence names its date, or nothing. */
export function whenToCome(clause: Clause): string {
  return clause.date?.isFuture ? ` ${clause.date.text.trim()}` : '';
}
