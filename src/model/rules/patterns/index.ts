import type { Clause } from '../record.js';
import { abilityPatterns } from './abilities.js';
import { everydayPatterns, everydayThings, isHabit, recordTrouble } from './everyday.js';
import { educationPatterns, educationThings } from './education.js';
import { eventPatterns, planPatterns, planThings, plansAnything } from './events.js';
import { healthPatterns, healthThings } from './health.js';
import { identityPatterns, identityThings } from './identity.js';
import { milestonePatterns } from './milestones.js';
import type { Pattern, ThingPattern } from './pattern.js';
import { peoplePatterns, peopleThings } from './people.js';
import { placePatterns, placeThings } from './places.js';
import { tastePatterns, tasteThings } from './tastes.js';
import { belongingThings, thingPatterns } from './things.js';
import { workPatterns, workThings } from './work.js';

// The order is the order of trial: what is narrower comes first.
const families: readonly Pattern[] = [
  ...abilityPatterns,
  ...identityPatterns,
  ...healthPatterns,
  ...milestonePatterns,
  ...peoplePatterns,
  ...educationPatterns,
  ...workPatterns,
  ...placePatterns,
  ...planPatterns,
  ...eventPatterns,
  ...thingPatterns,
  ...everydayPatterns,
  ...tastePatterns,
];

const byVerb = new Map<string, Pattern[]>();
for (const pattern of families) {
  for (const verb of pattern.verbs.split(' ')) {
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), pattern]);
  }
}

const things: readonly ThingPattern[] = [
  ...identityThings,
  ...workThings,
  ...placeThings,
  ...healthThings,
  ...tasteThings,
  ...educationThings,
  ...belongingThings,
  ...planThings,
  ...everydayThings,
  ...peopleThings,
];

/** Tries the patterns of a clause's verb. Returns whether something was written. */
export function matchClause(clause: Clause): boolean {
  for (const pattern of byVerb.get(clause.verb.lemma) ?? []) {
    const match = pattern.after.exec(clause.verb.rest);
    if (match && pattern.then(clause, match)) return true;
  }
  return plansAnything(clause) || isHabit(clause);
}

/** Tries the patterns of "my X is Y". */
export function matchThing(clause: Clause, noun: string): boolean {
  if (recordTrouble(clause, noun.replace(/^(?:my|our|his|her|their) /, ''))) return true;
  if (clause.verb.lemma !== 'be' && clause.verb.lemma !== 'call' && clause.verb.lemma !== 'name')
    return false;
  const owned = noun.replace(/^(?:my|our|his|her|their) /, '');
  for (const { noun: pattern, then } of things) {
    const match = pattern.exec(owned);
    if (match && then({ ...clause, thing: owned }, clause.verb.rest, match)) return true;
  }
  return false;
}
