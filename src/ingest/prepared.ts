import type { z } from 'zod';
import type * as queries from './ingest.queries.js';
import type { StructuredEntity } from './structure.js';

export type NewEpisodeRow = z.output<typeof queries.createdEpisode>;

/** An entity of one episode, ready to be found or made in its graph. */
export interface PreparedEntity extends Omit<StructuredEntity, 'attributes' | 'type'> {
  type?: string | undefined;
  attributes: Record<string, unknown>;
  resolutionKey: string;
  /** A node of the graph that is named by its uuid; it must exist there. */
  uuid?: string | undefined;
  /** What a caller says of it; composed from its facts otherwise. */
  summary?: string | undefined;
  vector?: Float32Array | undefined;
}

/** A fact of one episode. Subject and object are local ids of its entities, or `user`. */
export interface PreparedFact {
  subject: string;
  name: string;
  object?: string | undefined;
  value?: string | undefined;
  fact: string;
  validAt: string | null;
  invalidAt: string | null;
  single: boolean;
  ends: boolean;
  importance: number;
  rating?: number | undefined;
  attributes?: Record<string, unknown> | undefined;
  /** The caller's own uuid for it. */
  uuid?: string | undefined;
  vector?: Float32Array | undefined;
}

/** What is written for one episode, all or nothing. */
export interface PreparedEpisode {
  projectId: string;
  graphUuid: string;
  episodeUuid: string;
  /** Absent for what a caller writes directly. */
  jobUuid?: string | undefined;
  /** An episode that does not exist yet: it is made in the same transaction. */
  newEpisode?: { rootUuid: string; row: NewEpisodeRow } | undefined;
  /** When it was said: facts without a time of their own hold from here. ISO 8601, UTC. */
  at: string;
  entities: PreparedEntity[];
  facts: PreparedFact[];
  /** A message of a session: it has neighbours. */
  isMessage?: boolean | undefined;
  /** Names of the project's own entity types: these become labels. */
  declaredTypes?: ReadonlySet<string> | undefined;
  /** A record that was attached: it can be undone, so what it changes is noted. */
  isRecord?: boolean | undefined;
  /** The version of a record in whose place this one is: what only that one said ends. */
  replacesUuid?: string | undefined;
  /** Words around it that a full-text search finds it by. */
  context?: string | undefined;
  vector?: Float32Array | undefined;
  /** Which extractor read it, and why not the configured one. */
  extractor?: string | undefined;
  fellBackBecause?: string | undefined;
}

/** A job with everything that reading its episode needs. */
export type JobRow = z.output<(typeof queries.jobListByLane)['row']>;

/** Who an episode's graph belongs to, as stored. */
export type OwnerRow = NonNullable<JobRow['owner']>;
