import type {
  EntityReference,
  ExtractedEntity,
  ExtractedFact,
  Extraction,
  ExtractionInput,
} from '../extractor.js';
import { offsetMinutesAt, type Day } from '../rules/calendar.js';
import { instantOf, momentOf, type Moment } from '../rules/dates.js';
import { traitsOf, type Predicate, type PredicateTraits } from '../rules/predicates.js';
import type { ModelAnswer } from './extractionPrompt.js';

/** A page of text states fewer; a model that writes more is repeating itself. */
export const factsPerTextMax = 50;
export const entitiesPerTextMax = 50;
export const entityNameCharactersMax = 50;
export const predicateCharactersMax = 50;
export const sentenceCharactersMax = 250;
export const valueCharactersMax = 250;
/** Of a predicate that the rules do not know. */
const importanceOfUnknown = 0.4;
/** Seven digits are the shortest number that is somebody's own and not a date or an amount. */
const phoneDigitsMin = 7;

type ModelEntity = ModelAnswer['entities'][number];
type ModelFact = ModelAnswer['facts'][number];

/**
 * Turns what the model wrote into an extraction that keeps every promise of the interface. What
 * does not fit is left out one by one: a bad fact must not cost the good ones. Cardinality and
 * importance come from the rules' table, so that both extractors close the same facts.
 */
export function readAnswer(answer: ModelAnswer, input: ExtractionInput): Extraction {
  const localIds = new Map<string, EntityReference>();
  if (input.user) localIds.set('user', 'user');
  const known: ExtractedEntity[] = [];
  for (const entity of answer.entities.slice(0, entitiesPerTextMax)) {
    const read = readEntity(entity, `e${known.length + 1}`, input);
    if (!read || localIds.has(entity.id)) continue;
    localIds.set(entity.id, read.localId);
    known.push(read);
  }
  const moment = momentOf(input.at, input.timeZone);
  const facts = answer.facts
    .slice(0, factsPerTextMax)
    .map((fact) => readFact(fact, localIds, moment))
    .filter((fact) => fact !== null);
  return { entities: known, facts, extractor: 'llm' };
}

function readEntity(
  entity: ModelEntity,
  localId: string,
  { content }: ExtractionInput,
): ExtractedEntity | null {
  const name = shortened(entity.name, entityNameCharactersMax);
  if (name === '' || entity.id === 'user') return null;
  const type = shortened(entity.type ?? '', entityNameCharactersMax);
  const identifiers = identifiersOf(entity, content);
  return {
    localId,
    name,
    ...(type ? { type } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
  };
}

/**
 * Identifiers decide whose record something is, so one that the model made up could hand a person
 * somebody else's data: only what stands in the text counts.
 */
function identifiersOf(
  { email, phone }: ModelEntity,
  content: string,
): NonNullable<ExtractedEntity['identifiers']>[number][] {
  const found: NonNullable<ExtractedEntity['identifiers']>[number][] = [];
  const address = email?.trim() ?? '';
  if (address.includes('@') && standsIn(content, address)) {
    found.push({ kind: 'email', value: address });
  }
  const digits = digitsOf(phone ?? '');
  const isLong = digits.length >= phoneDigitsMin;
  if (phone && isLong && digitsOf(content).includes(digits)) {
    found.push({ kind: 'phone', value: phone.trim() });
  }
  return found;
}

/** As a whole: "ana@x.org" does not stand in "joana@x.org". */
function standsIn(content: string, address: string): boolean {
  const text = content.toLowerCase();
  const wanted = address.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + wanted.length);
    if (!/[\w.+-]/.test(before) && !/^[\w-]|^\.\w/.test(after)) return true;
  }
  return false;
}

function digitsOf(text: string): string {
  return text
    .replace(/[\s().\-/]/g, '')
    .replace(/[^\d]+/g, ' ')
    .trim();
}

function readFact(
  fact: ModelFact,
  localIds: ReadonlyMap<string, EntityReference>,
  moment: Moment,
): ExtractedFact | null {
  const subject = localIds.get(fact.subject);
  const name = predicateOf(fact.predicate);
  const sentence = shortened(fact.sentence, sentenceCharactersMax);
  if (!subject || !name || !sentence) return null;
  const object = fact.object === null ? undefined : localIds.get(fact.object);
  // An object that nobody introduced would turn "left Siemens" into "left every employer".
  if (fact.object !== null && !object) return null;
  const value = object ? '' : shortened(fact.value ?? '', valueCharactersMax);
  const traits = traitsOf(name as Predicate) as PredicateTraits | undefined;
  return {
    subject,
    name,
    ...(object ? { object } : {}),
    ...(value ? { value } : {}),
    fact: sentence,
    ...timesOf(fact, moment),
    cardinality: traits?.cardinality ?? 'many',
    polarity: fact.polarity,
    importance: traits?.importance ?? importanceOfUnknown,
  };
}

function timesOf(fact: ModelFact, moment: Moment): Pick<ExtractedFact, 'validAt' | 'invalidAt'> {
  const validAt = instantIn(fact.validAt, moment);
  const invalidAt = instantIn(fact.invalidAt, moment);
  const inOrder = !validAt || !invalidAt || validAt < invalidAt;
  return {
    ...(validAt && inOrder ? { validAt } : {}),
    ...(invalidAt ? { invalidAt } : {}),
  };
}

const datePattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const timePattern =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** What names no zone counts in the speaker's; a month or year from its first day. */
function instantIn(text: string | null, moment: Moment): string | undefined {
  const trimmed = text?.trim() ?? '';
  const [isTime, date = trimmed, zone] = timePattern.exec(trimmed) ?? [];
  const day = dayIn(date);
  if (!day) return undefined;
  if (!isTime) return instantOf(day, moment);
  const asUtc = new Date(zone ? trimmed : `${trimmed}Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  const offsetMinutes = zone ? 0 : offsetMinutesAt(asUtc, moment.timeZone);
  return new Date(asUtc.getTime() - offsetMinutes * 60_000).toISOString();
}

/** Undefined for a day that no calendar has: JavaScript turns 31 February into 3 March. */
function dayIn(date: string): Day | undefined {
  const [isDate, year, month = '01', day = '01'] = datePattern.exec(date) ?? [];
  if (!isDate) return undefined;
  const read = { year: Number(year), month: Number(month), day: Number(day) };
  const rolled = new Date(Date.UTC(read.year, read.month - 1, read.day));
  const isReal = rolled.getUTCMonth() + 1 === read.month && rolled.getUTCDate() === read.day;
  return isReal ? read : undefined;
}

/** UPPER_SNAKE, or null when nothing is left that could be a name. */
function predicateOf(text: string): string | null {
  const name = text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .slice(0, predicateCharactersMax)
    .replace(/^[_0-9]+|_+$/g, '');
  return name === '' ? null : name;
}

/** On one line, cut without splitting a character in two. */
function shortened(text: string, charactersMax: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= charactersMax) return line;
  return line
    .slice(0, charactersMax)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
