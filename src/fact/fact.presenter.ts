import type { EntityEdge } from '../wire.types.js';
import type { EdgeRow } from './fact.queries.js';
import type { Fact } from './fact.types.js';

const times = (row: EdgeRow) => ({
  ...(row.validAt === null ? {} : { valid_at: row.validAt }),
  ...(row.invalidAt === null ? {} : { invalid_at: row.invalidAt }),
  ...(row.expiredAt === null ? {} : { expired_at: row.expiredAt }),
});

/** A stored fact as an edge between two nodes. */
export const presentEdge = (row: EdgeRow): EntityEdge => ({
  uuid: row.uuid,
  name: row.name,
  fact: row.fact,
  created_at: row.createdAt,
  source_node_uuid: row.sourceUuid,
  target_node_uuid: row.targetUuid,
  source_node_name: row.sourceName,
  target_node_name: row.targetName,
  ...times(row),
  episodes: row.episodes,
  attributes: JSON.parse(row.attributes ?? '{}') as Record<string, unknown>,
});

/** The same fact as generation 2 has it. */
export const presentFact = (row: EdgeRow): Fact => ({
  uuid: row.uuid,
  content: row.fact,
  fact: row.fact,
  name: row.name,
  ...(row.rating === null ? {} : { rating: row.rating }),
  created_at: row.createdAt,
  ...times(row),
  source_node_name: row.sourceName,
  target_node_name: row.targetName,
});
