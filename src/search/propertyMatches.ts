import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import {
  inBoth,
  type PropertyMatcher,
  type PropertyTest,
  type PropertyTests,
} from '../propertyFilters.js';
import type { SearchFilter } from './filters.js';
import * as queries from './search.queries.js';

/**
 * What fits a filter on attributes or metadata is found by looking at all of the graph's, and the
 * search or list is narrowed to that.
 */
export class PropertyMatches implements PropertyMatcher {
  constructor(private readonly database: Database) {}

  edges(graphUuid: string, test: PropertyTest): Promise<string[]> {
    return this.fitting(queries.factListAttributes, graphUuid, test);
  }

  nodes(graphUuid: string, test: PropertyTest): Promise<string[]> {
    return this.fitting(queries.entityListAttributes, graphUuid, test);
  }

  episodes(graphUuid: string, test: PropertyTest): Promise<string[]> {
    return this.fitting(queries.episodeListMetadata, graphUuid, test);
  }

  /** A search may look for facts and nodes at once. */
  async narrow(
    graphUuid: string,
    filter: SearchFilter,
    { properties, metadata }: PropertyTests,
  ): Promise<SearchFilter> {
    if (!properties && !metadata) return filter;
    const [edgeUuids, nodeUuids, episodeUuids] = await Promise.all([
      properties ? this.edges(graphUuid, properties) : null,
      properties ? this.nodes(graphUuid, properties) : null,
      metadata ? this.episodes(graphUuid, metadata) : null,
    ]);
    return {
      ...filter,
      edgeUuids: inBoth(filter.edgeUuids, edgeUuids),
      nodeUuids: inBoth(filter.nodeUuids, nodeUuids),
      episodeUuids: inBoth(filter.episodeUuids, episodeUuids),
    };
  }

  private async fitting(
    query: typeof queries.factListAttributes,
    graphUuid: string,
    test: PropertyTest,
  ): Promise<string[]> {
    const rows = await this.database.run(query, { graphUuid, limit: limits.filteredPropertiesMax });
    return rows
      .filter((row) => test({ name: row.name, ...readJson(row.properties) }))
      .map(({ uuid }) => uuid);
  }
}

const readJson = (text: string | null): Record<string, unknown> =>
  JSON.parse(text ?? '{}') as Record<string, unknown>;
