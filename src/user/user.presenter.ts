import { readMetadata } from '../metadata.js';
import type { UserRow } from './user.queries.js';
import type { EntityNode, FactRatingInstruction } from '../wire.types.js';
import type { User } from './user.types.js';

/** A stored user as the wire has it. What is empty is left out. */
export function presentUser(row: UserRow, projectUuid: string): User {
  return {
    uuid: row.uuid,
    id: row.number,
    user_id: row.userId,
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.firstName === null ? {} : { first_name: row.firstName }),
    ...(row.lastName === null ? {} : { last_name: row.lastName }),
    metadata: readMetadata(row.metadata),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    deleted_at: null,
    project_uuid: projectUuid,
    session_count: row.sessionCount,
    ...(row.factRatingInstruction === null
      ? {}
      : {
          fact_rating_instruction: JSON.parse(row.factRatingInstruction) as FactRatingInstruction,
        }),
    disable_default_ontology: row.disableDefaultOntology ?? false,
    graph_uuid: row.graphUuid,
    ...(row.timeZone === null ? {} : { time_zone: row.timeZone }),
  };
}

/** The same node seen as a part of the graph. */
export function presentUserNode(row: UserRow): EntityNode {
  return {
    uuid: row.uuid,
    name: row.name,
    summary: row.summary,
    created_at: row.createdAt,
    labels: ['Entity', 'User'],
    attributes: {
      user_id: row.userId,
      ...(row.email === null ? {} : { email: row.email }),
      ...(row.firstName === null ? {} : { first_name: row.firstName }),
      ...(row.lastName === null ? {} : { last_name: row.lastName }),
    },
  };
}
