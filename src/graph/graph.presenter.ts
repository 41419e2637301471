import type { FactRatingInstruction } from '../wire.types.js';
import type { GraphRow } from './graph.queries.js';
import type { Graph, Group } from './graph.types.js';

/** A stored graph as generation 3 has it. What is empty is left out. */
export function presentGraph(row: GraphRow, projectUuid: string): Graph {
  return {
    uuid: row.uuid,
    id: row.number,
    graph_id: row.graphId,
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.description === null ? {} : { description: row.description }),
    ...(row.timeZone === null ? {} : { time_zone: row.timeZone }),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    project_uuid: projectUuid,
    canonical_graph_uuid: row.graphUuid,
  };
}

/** The same graph as generation 2 has it. */
export function presentGroup(row: GraphRow, projectUuid: string): Group {
  return {
    uuid: row.uuid,
    id: row.number,
    group_id: row.graphId,
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.description === null ? {} : { description: row.description }),
    ...(row.factRatingInstruction === null
      ? {}
      : {
          fact_rating_instruction: JSON.parse(row.factRatingInstruction) as FactRatingInstruction,
        }),
    created_at: row.createdAt,
    project_uuid: projectUuid,
  };
}
