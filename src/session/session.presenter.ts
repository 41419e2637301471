import { readMetadata } from '../metadata.js';
import type { FactRatingInstruction } from '../wire.types.js';
import type { SessionRow } from './session.queries.js';
import type { Session, Thread } from './session.types.js';

/** A stored session as generation 2 has it. */
export function presentSession(row: SessionRow, projectUuid: string): Session {
  return {
    uuid: row.uuid,
    id: row.number,
    session_id: row.sessionId,
    ...(row.userId === null ? {} : { user_id: row.userId }),
    metadata: readMetadata(row.metadata),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    deleted_at: null,
    ...(row.endedAt === null ? {} : { ended_at: row.endedAt }),
    ...(row.factRatingInstruction === null
      ? {}
      : {
          fact_rating_instruction: JSON.parse(row.factRatingInstruction) as FactRatingInstruction,
        }),
    project_uuid: projectUuid,
  };
}

/** The same session as generation 3 has it. */
export function presentThread(row: SessionRow, projectUuid: string): Thread {
  return {
    uuid: row.uuid,
    thread_id: row.sessionId,
    ...(row.userId === null ? {} : { user_id: row.userId }),
    ...(row.userUuid === null ? {} : { user_uuid: row.userUuid }),
    graph_uuid: row.graphUuid,
    created_at: row.createdAt,
    project_uuid: projectUuid,
  };
}
