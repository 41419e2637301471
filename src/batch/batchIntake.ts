import type { RoleType } from '../message/message.types.js';
import type { Metadata } from '../metadata.js';
import type { BatchDataType } from './batch.types.js';

/** Whom a batch works for; stands for the caller who started it. */
export interface BatchOrigin {
  projectId: string;
  batchUuid: string;
}

/** One episode of a batch. It must get exactly this uuid. */
export interface BatchEpisode {
  episodeUuid: string;
  data: string;
  type: BatchDataType;
  /** RFC 3339, UTC. */
  createdAt?: string | undefined;
  sourceDescription?: string | undefined;
  documentId?: string | undefined;
  metadata?: Metadata | undefined;
}

/** One message of a batch. It must get exactly this uuid. */
export interface BatchMessage {
  episodeUuid: string;
  content: string;
  role: RoleType;
  name?: string | undefined;
  /** RFC 3339, UTC. */
  createdAt?: string | undefined;
  metadata?: Metadata | undefined;
}

/**
 * What a batch hands its items to. The uuids are the batch's, so that handing the same items over
 * again, after a crash, stores none twice: uuids that exist already must be left as they are.
 *
 * An error of a 4xx kind means these items can never be taken, and they are marked as failed with
 * its message; 429 and 503 mean "later", and the same items are offered again.
 */
export interface BatchIntake {
  /** Episodes of one graph, in their order, all or none, each with `batchUuid`. */
  addEpisodes(
    origin: BatchOrigin,
    graph: { graphUuid: string; rootUuid: string },
    episodes: readonly BatchEpisode[],
  ): Promise<void>;
  /** Messages of one session, in their order, all or none, each with `batchUuid`. */
  addMessages(
    origin: BatchOrigin,
    sessionId: string,
    messages: readonly BatchMessage[],
    options: { ignoreRoles: readonly RoleType[] },
  ): Promise<void>;
}
