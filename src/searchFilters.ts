import { requireUtc } from './clock.js';
import { badRequest } from './errors.js';
import { limits } from './limits.js';
import type { DateFilter, SearchFilters } from './wire.types.js';

/** A comparison of one of a fact's dates; `date` is null where the operator asks for null. */
export interface DateTest {
  operator: string;
  date: string | null;
}

/** Tests of one date: the outer lists mean OR, the inner ones AND. */
export interface DateTests {
  property: string;
  choices: DateTest[][];
}

/** What narrows a search or a list, as statements take it; null lets everything through. */
export interface ReadFilters {
  names: string[] | null;
  excludedNames: string[] | null;
  edgeUuids: string[] | null;
  connectedUuids: string[] | null;
  sourceUuids: string[] | null;
  targetUuids: string[] | null;
  episodeUuids: string[] | null;
  labels: string[] | null;
  excludedLabels: string[] | null;
  dates: DateTests[] | null;
}

const dateFields = [
  ['created_at', 'createdAt'],
  ['valid_at', 'validAt'],
  ['invalid_at', 'invalidAt'],
  ['expired_at', 'expiredAt'],
] as const;

const operators = new Set(['=', '<>', '>', '<', '>=', '<=']);
const nullOperators = new Set(['IS NULL', 'IS NOT NULL']);

/** Filters that speak of the ends of facts. */
const ofEdgesOnly = ['connected_node_uuids', 'source_node_uuids', 'target_node_uuids'] as const;

/**
 * Reads what a request is narrowed by; 400 that names the field for what cannot be read. `name` is
 * what the request calls its filters. An empty list narrows nothing: SDKs send one for "not given".
 */
export function readSearchFilters(filters: SearchFilters, name: string): ReadFilters {
  const uuids = (field: keyof SearchFilters & `${string}_uuids`) => {
    const list = given(filters[field]);
    if (list && list.length > limits.filterUuidsMax) {
      throw badRequest(`${name}.${field}: at most ${limits.filterUuidsMax} uuids`);
    }
    return list;
  };
  const dates = readDates(filters, name);
  return {
    names: given(filters.edge_types),
    excludedNames: given(filters.exclude_edge_types),
    edgeUuids: uuids('edge_uuids'),
    connectedUuids: uuids('connected_node_uuids'),
    sourceUuids: uuids('source_node_uuids'),
    targetUuids: uuids('target_node_uuids'),
    episodeUuids: uuids('episode_uuids'),
    labels: given(filters.node_labels),
    excludedLabels: given(filters.exclude_node_labels),
    dates: dates.length > 0 ? dates : null,
  };
}

/** 400 for filters on the ends of facts where no facts can be found. */
export function refuseEdgeFilters(filters: SearchFilters, name: string): void {
  const field = ofEdgesOnly.find((one) => given(filters[one]) !== null);
  if (field !== undefined) throw badRequest(`${name}.${field}: only facts can be narrowed by it`);
}

const given = (list: string[] | undefined): string[] | null =>
  list === undefined || list.length === 0 ? null : list;

function readDates(filters: SearchFilters, name: string): DateTests[] {
  return dateFields.flatMap(([field, property]) => {
    const choices = (filters[field] ?? []).filter((tests) => tests.length > 0);
    if (choices.length === 0) return [];
    const read = (test: DateFilter) => readTest(test, `${name}.${field}`);
    return [{ property, choices: choices.map((tests) => tests.map(read)) }];
  });
}

function readTest(test: DateFilter, name: string): DateTest {
  const operator = test.comparison_operator.trim().toUpperCase().replaceAll('_', ' ');
  if (nullOperators.has(operator)) return { operator, date: null };
  if (!operators.has(operator)) throw badRequest(`${name}: unknown comparison_operator`);
  if (!test.date) throw badRequest(`${name}: a date is needed for ${operator}`);
  return { operator, date: requireUtc(test.date, `${name}.date`) };
}
