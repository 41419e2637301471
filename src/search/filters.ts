import type { z } from 'zod';
import { requireUtc } from '../clock.js';
import { badRequest } from '../errors.js';
import { limits } from '../limits.js';
import type { DateFilter, SearchFilters } from '../wire.types.js';
import type { searchFilter } from './search.queries.js';
import type { GraphSearchRequest } from './search.types.js';

export type SearchFilter = z.output<typeof searchFilter>;

const dateFields = [
  ['created_at', 'createdAt'],
  ['valid_at', 'validAt'],
  ['invalid_at', 'invalidAt'],
  ['expired_at', 'expiredAt'],
] as const;

const operators = new Set(['=', '<>', '>', '<', '>=', '<=']);
const nullOperators = new Map([
  ['IS NULL', 'IS NULL'],
  ['IS_NULL', 'IS NULL'],
  ['IS NOT NULL', 'IS NOT NULL'],
]);

/** What a request narrows a search by; 400 that names the field for what cannot be read. */
export function readFilters(request: GraphSearchRequest): SearchFilter {
  const filters = request.search_filters ?? {};
  const dates = readDates(filters);
  return {
    // Who asks about the past by date gets the past; everybody else what is true now.
    closedToo: request.as_of !== undefined || asksForPast(filters),
    asOf: request.as_of ? requireUtc(request.as_of, 'as_of') : null,
    ratingMin: request.min_fact_rating ?? 0,
    names: filters.edge_types ?? null,
    excludedNames: filters.exclude_edge_types ?? null,
    edgeUuids: uuids(filters.edge_uuids, 'edge_uuids'),
    connectedUuids: uuids(filters.connected_node_uuids, 'connected_node_uuids'),
    sourceUuids: uuids(filters.source_node_uuids, 'source_node_uuids'),
    targetUuids: uuids(filters.target_node_uuids, 'target_node_uuids'),
    episodeUuids: uuids(filters.episode_uuids, 'episode_uuids'),
    labels: filters.node_labels ?? null,
    excludedLabels: filters.exclude_node_labels ?? null,
    nodeUuids: null,
    dates: dates.length > 0 ? dates : null,
  };
}

const asksForPast = (filters: SearchFilters): boolean =>
  filters.invalid_at !== undefined || filters.expired_at !== undefined;

function uuids(list: string[] | undefined, field: string): string[] | null {
  if (list === undefined) return null;
  if (list.length > limits.filterUuidsMax) {
    throw badRequest(`search_filters.${field}: at most ${limits.filterUuidsMax} uuids`);
  }
  return list;
}

function readDates(filters: SearchFilters): NonNullable<SearchFilter['dates']> {
  return dateFields.flatMap(([field, property]) => {
    const choices = filters[field];
    if (choices === undefined || choices.length === 0) return [];
    return [
      { property, choices: choices.map((tests) => tests.map((one) => readTest(one, field))) },
    ];
  });
}

function readTest(test: DateFilter, field: string): { operator: string; date: string | null } {
  const operator = test.comparison_operator.trim().toUpperCase();
  const forNull = nullOperators.get(operator);
  if (forNull !== undefined) return { operator: forNull, date: null };
  const name = `search_filters.${field}`;
  if (!operators.has(operator)) throw badRequest(`${name}: unknown comparison_operator`);
  if (!test.date) throw badRequest(`${name}: a date is needed for ${operator}`);
  return { operator, date: requireUtc(test.date, `${name}.date`) };
}
