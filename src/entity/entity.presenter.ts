import type { EntityNode } from '../wire.types.js';
import type { NodeRow } from './entity.queries.js';

/** A stored node as the wire has it. */
export const presentNode = (row: NodeRow): EntityNode => ({
  uuid: row.uuid,
  name: row.name,
  summary: row.summary ?? '',
  created_at: row.createdAt,
  labels: ['Entity', ...(row.isUser ? ['User'] : row.entityType === null ? [] : [row.entityType])],
  attributes: JSON.parse(row.attributes ?? '{}') as Record<string, unknown>,
});
