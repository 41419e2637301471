import { badRequest } from './errors.js';
import { limits } from './limits.js';
import type { MetadataFilterGroup, PropertyFilter, SearchFilters } from './wire.types.js';

/** Says whether the properties of one thing are wanted. */
export type PropertyTest = (properties: Readonly<Record<string, unknown>>) => boolean;

const operators = ['=', '<>', '>', '<', '>=', '<=', 'IS NULL', 'IS NOT NULL', 'CONTAINS', 'IN'];

/** Property filters mean "all of". 400 that names what cannot be read. */
export function readPropertyFilters(
  filters: readonly PropertyFilter[],
  name = 'search_filters.property_filters',
): PropertyTest {
  if (filters.length > limits.filterUuidsMax) {
    throw badRequest(`${name}: at most ${limits.filterUuidsMax} filters`);
  }
  const tests = filters.map((filter) => readPredicate(filter, name));
  return (properties) => tests.every((test) => test(properties));
}

/** A group of metadata filters, with groups in it: each says whether it means "and" or "or". */
export function readMetadataFilters(
  group: MetadataFilterGroup,
  name = 'search_filters.episode_metadata_filters',
): PropertyTest {
  return readGroup(group, name, { left: maxPredicates });
}

/**
 * Metadata as generation 2 filters by it: each key with the value, or with it in a list. Undefined
 * when nothing is asked for; 400 for conditions, which that generation wrote in a language.
 */
export function readRecordFilter(
  wanted: Readonly<Record<string, unknown>>,
  name: string,
): PropertyTest | undefined {
  const entries = Object.entries(wanted).filter(([, value]) => value !== null);
  if (entries.length === 0) return undefined;
  if (entries.length > maxPredicates) throw badRequest(`${name}: at most ${maxPredicates} keys`);
  const tests = entries.map(([property, value]) => {
    if (!isPlain(value)) {
      throw badRequest(`${name}: a value must be a text, a number, true or false`);
    }
    return readPredicate(
      { comparison_operator: '=', property_name: property, property_value: value },
      name,
    );
  });
  return (properties) => tests.every((test) => test(properties));
}

/** What a request asks of attributes and of the metadata of episodes. */
export interface PropertyTests {
  properties: PropertyTest | undefined;
  metadata: PropertyTest | undefined;
}

/** `name` is what the request calls its filters. */
export function readPropertyTests(filters: SearchFilters, name: string): PropertyTests {
  const { property_filters: properties = [], episode_metadata_filters: metadata } = filters;
  return {
    properties:
      properties.length > 0
        ? readPropertyFilters(properties, `${name}.property_filters`)
        : undefined,
    metadata: metadata && readMetadataFilters(metadata, `${name}.episode_metadata_filters`),
  };
}

/**
 * Finds what passes such tests in a graph. Attributes and metadata are JSON in the database, since
 * callers name their keys; search implements it.
 */
export interface PropertyMatcher {
  edges(graphUuid: string, test: PropertyTest): Promise<string[]>;
  nodes(graphUuid: string, test: PropertyTest): Promise<string[]>;
  episodes(graphUuid: string, test: PropertyTest): Promise<string[]>;
}

/** What is in both lists; a list that is not there has everything. */
export function inBoth(one: string[] | null, other: string[] | null): string[] | null {
  if (!one || !other) return one ?? other;
  const kept = new Set(other);
  return one.filter((uuid) => kept.has(uuid));
}

const maxPredicates = limits.filterUuidsMax;

function readGroup(
  group: MetadataFilterGroup,
  name: string,
  allowed: { left: number },
): PropertyTest {
  const type = group.type.toLowerCase();
  if (type !== 'and' && type !== 'or') throw badRequest(`${name}: type must be and or or`);
  const { filters = [], groups = [] } = group;
  allowed.left -= filters.length + groups.length;
  if (allowed.left < 0) throw badRequest(`${name}: at most ${maxPredicates} filters and groups`);
  const tests = [
    ...filters.map((filter) => readPredicate(filter, name)),
    ...groups.map((inner) => readGroup(inner, name, allowed)),
  ];
  if (tests.length === 0) throw badRequest(`${name}: a group needs filters or groups`);
  return type === 'and'
    ? (properties) => tests.every((test) => test(properties))
    : (properties) => tests.some((test) => test(properties));
}

function readPredicate(filter: PropertyFilter, name: string): PropertyTest {
  const operator = filter.comparison_operator.trim().toUpperCase().replaceAll('_', ' ');
  const { property_name: property, property_value: wanted } = filter;
  if (!operators.includes(operator)) throw badRequest(`${name}: unknown comparison_operator`);
  if (property.trim() === '') throw badRequest(`${name}: property_name cannot be empty`);
  const valueOf = (properties: Readonly<Record<string, unknown>>): unknown =>
    Object.hasOwn(properties, property) ? (properties[property] ?? null) : null;
  if (operator === 'IS NULL') return (properties) => valueOf(properties) === null;
  if (operator === 'IS NOT NULL') return (properties) => valueOf(properties) !== null;
  const accepts = operator === 'IN' ? Array.isArray(wanted) && wanted.every(isPlain) : true;
  if (!accepts || (operator !== 'IN' && !isPlain(wanted))) {
    throw badRequest(`${name}: property_value must be a text, a number, true or false`);
  }
  return (properties) => compare(valueOf(properties), operator, wanted);
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** What is not there fits no comparison; values of different types are never equal. */
function compare(value: unknown, operator: string, wanted: unknown): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) {
    if (operator === '<>') return !value.includes(wanted);
    if (operator === 'CONTAINS') return value.includes(wanted);
    return value.some((one) => compare(one, operator, wanted));
  }
  if (operator === 'IN') return (wanted as unknown[]).includes(value);
  if (operator === '=') return value === wanted;
  if (operator === '<>') return value !== wanted;
  if (typeof value !== typeof wanted) return false;
  if (operator === 'CONTAINS') {
    return typeof value === 'string' && value.includes(wanted as string);
  }
  const [left, right] = [value as string | number, wanted as string | number];
  if (operator === '>') return left > right;
  if (operator === '<') return left < right;
  return operator === '>=' ? left >= right : left <= right;
}
