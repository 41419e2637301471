import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import type { SearchFilters } from '../wire.types.js';
import type { SearchFilter } from './filters.js';
import { type PropertyTest, readMetadataFilters, readPropertyFilters } from './propertyFilters.js';
import * as queries from './search.queries.js';

/** What a request asks of attributes and of the metadata of episodes. */
export interface PropertyTests {
  properties: PropertyTest | undefined;
  metadata: PropertyTest | undefined;
}

export function readPropertyTests(filters: SearchFilters | undefined): PropertyTests {
  const { property_filters: properties = [], episode_metadata_filters: metadata } = filters ?? {};
  return {
    properties: properties.length > 0 ? readPropertyFilters(properties) : undefined,
    metadata: metadata ? readMetadataFilters(metadata) : undefined,
  };
}

/**
 * Attributes and metadata are JSON in the database, since callers name their keys: what fits is
 * found by looking at all of the graph's, and the search is narrowed to that.
 */
export async function applyProperties(
  database: Database,
  graphUuid: string,
  filter: SearchFilter,
  { properties, metadata }: PropertyTests,
): Promise<SearchFilter> {
  if (!properties && !metadata) return filter;
  const fitting = async (query: typeof queries.factListAttributes, test: PropertyTest) => {
    const rows = await database.run(query, { graphUuid, limit: limits.filteredPropertiesMax });
    return rows
      .filter((row) => test({ name: row.name, ...readJson(row.properties) }))
      .map(({ uuid }) => uuid);
  };
  const [edgeUuids, nodeUuids, episodeUuids] = await Promise.all([
    properties ? fitting(queries.factListAttributes, properties) : null,
    properties ? fitting(queries.entityListAttributes, properties) : null,
    metadata ? fitting(queries.episodeListMetadata, metadata) : null,
  ]);
  return {
    ...filter,
    edgeUuids: both(filter.edgeUuids, edgeUuids),
    nodeUuids: both(filter.nodeUuids, nodeUuids),
    episodeUuids: both(filter.episodeUuids, episodeUuids),
  };
}

const readJson = (text: string | null): Record<string, unknown> =>
  JSON.parse(text ?? '{}') as Record<string, unknown>;

/** What is in both lists; a list that is not there has everything. */
function both(one: string[] | null, other: string[] | null): string[] | null {
  if (!one || !other) return one ?? other;
  const kept = new Set(other);
  return one.filter((uuid) => kept.has(uuid));
}
