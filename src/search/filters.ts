import type { z } from 'zod';
import { requireUtc } from '../clock.js';
import { type ReadFilters, readSearchFilters, refuseEdgeFilters } from '../searchFilters.js';
import type { searchFilter } from './search.queries.js';
import { type GraphSearchRequest, GraphSearchScope } from './search.types.js';

export type SearchFilter = z.output<typeof searchFilter>;

const name = 'search_filters';
const scopesWithFacts: readonly GraphSearchScope[] = [
  GraphSearchScope.edges,
  GraphSearchScope.auto,
];

/** What a request narrows a search by; 400 that names the field for what cannot be read. */
export function readFilters(request: GraphSearchRequest): SearchFilter {
  const filters = request.search_filters ?? {};
  const scope = request.scope ?? GraphSearchScope.edges;
  if (!scopesWithFacts.includes(scope)) refuseEdgeFilters(filters, name);
  const narrowed = narrowFacts(readSearchFilters(filters, name));
  return {
    ...narrowed,
    closedToo: Boolean(request.as_of) || narrowed.closedToo,
    asOf: request.as_of ? requireUtc(request.as_of, 'as_of') : null,
    ratingMin: request.min_fact_rating ?? 0,
  };
}

/** Who asks by date for what was or will be true gets it; everybody else what is true now. */
export const narrowFacts = (read: ReadFilters): SearchFilter => ({
  ...read,
  ...{ closedToo: asksForOtherTimes(read.dates), asOf: null, ratingMin: 0 },
  ...{ nodeUuids: null, sessionUuids: null },
});

/** When Kith learned a fact says nothing about when it is true. */
const asksForOtherTimes = (dates: SearchFilter['dates']): boolean =>
  dates !== null && dates.some(({ property }) => property !== 'createdAt');
