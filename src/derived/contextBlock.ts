import type { EntityEdge } from '../wire.types.js';

/** One line of a context block. */
export interface ContextFact {
  fact: string;
  /** ISO 8601 in UTC, or null when it is not known. */
  validAt: string | null;
  invalidAt: string | null;
}

export interface ContextEntity {
  name: string;
  summary: string;
}

export const contextFactOf = (edge: EntityEdge): ContextFact => ({
  fact: edge.fact,
  validAt: edge.valid_at ?? null,
  invalidAt: edge.invalid_at ?? null,
});

/** `  - Jane works at Bosch (2026-03-31 09:00:00 - present)` */
export const factLine = (fact: ContextFact): string =>
  `  - ${fact.fact} (${from(fact)} - ${until(fact)})`;

const factsSection = (facts: readonly ContextFact[]): string[] => [
  '# These are the most relevant facts and their valid date ranges',
  '# format: FACT (Date range: from - to)',
  '<FACTS>',
  ...facts.map(factLine),
  '</FACTS>',
];

/** The context block of generation 2, word for word as that generation's clients know it. */
export const composeSessionContext = (
  facts: readonly ContextFact[],
  entities: readonly ContextEntity[],
): string =>
  [
    'FACTS and ENTITIES represent relevant context to the current conversation.',
    '',
    ...factsSection(facts),
    '',
    '# These are the most relevant entities',
    '# ENTITY_NAME: entity summary',
    '<ENTITIES>',
    ...entities.map((entity) => `  - ${entity.name}: ${entity.summary}`),
    '</ENTITIES>',
  ].join('\n');

/** The context block of generation 3: the user's summary, then the facts. */
export const composeThreadContext = (summary: string, facts: readonly ContextFact[]): string =>
  [
    '# This is the user summary',
    '<USER_SUMMARY>',
    ...(summary === '' ? [] : [summary]),
    '</USER_SUMMARY>',
    '',
    ...factsSection(facts),
  ].join('\n');

const from = (fact: ContextFact): string =>
  fact.validAt === null ? 'date unknown' : shortTime(fact.validAt);

const until = (fact: ContextFact): string =>
  fact.invalidAt === null ? 'present' : shortTime(fact.invalidAt);

/** `2026-03-14 09:30:00` */
export const shortTime = (iso: string): string => iso.slice(0, 19).replace('T', ' ');
