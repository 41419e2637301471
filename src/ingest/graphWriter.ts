import { type Clock, isoNow } from '../clock.js';
import type { Database, Statements } from '../neo4j/database.js';
import { compareText } from '../neo4j/rows.js';
import { type GraphRoot, type PlannedWrites, planWrites } from './plan.js';
import { writeContexts, writeSummaries } from '../derived/derivedText.js';
import * as queries from './ingest.queries.js';
import type { PreparedEpisode } from './prepared.js';
import { loadKnown } from './knownState.js';

/** Which vector property is written, and by which model. */
export interface EmbeddingTarget {
  slot: 'A' | 'B';
  model: string | null;
}

/** Proves inside the transaction that a lane is still held; false when it was lost. */
export type HoldsLane = (statements: Statements) => Promise<boolean>;

export interface WriteResult {
  /** Episodes that were written. Those of graphs that are gone or being erased are not. */
  episodes: PreparedEpisode[];
  planned: PlannedWrites;
}

/** Thrown when another instance has taken the lane: what was prepared is not written. */
export class LaneLostError extends Error {
  constructor() {
    super('the lane was taken by another instance');
  }
}

/**
 * Writes what was read from episodes: one transaction for many, in their order. It locks the root
 * of each graph first and decides on what it reads after that, so that nothing it decides on can
 * change meanwhile, and running it again changes nothing. Statements that need no answer of one
 * another are sent together and run in the order they are sent: a root is locked for seven waits
 * instead of seventeen. That an episode is read is said by a second commit, when every index shows
 * what the first has written: who asks then misses nothing.
 */
export class GraphWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly target: () => EmbeddingTarget,
  ) {}

  async write(
    episodes: readonly PreparedEpisode[],
    holdsLane: HoldsLane = async () => true,
  ): Promise<WriteResult> {
    const result = await this.commit(episodes, holdsLane);
    const uuids = jobsOf(episodes);
    if (uuids.length > 0) await this.database.run(queries.jobEraseWritten, { uuids });
    return result;
  }

  /**
   * Ends what a lane had written when its instance went away between the two commits. Returns how
   * many jobs.
   */
  async endWritten(lane: number, limit: number): Promise<number> {
    const jobs = await this.database.run(queries.jobListWritten, { lane, limit });
    if (jobs.length === 0) return 0;
    const uuids = jobs.map(({ uuid }) => uuid);
    await this.database.run(queries.jobEraseWritten, { uuids });
    return jobs.length;
  }

  private commit(episodes: readonly PreparedEpisode[], holdsLane: HoldsLane): Promise<WriteResult> {
    return this.database.transaction('write', 'ingest_write', async (statements) => {
      const [isHeld, roots, pending] = await Promise.all([
        holdsLane(statements),
        lockRoots(statements, episodes),
        stillPending(statements, episodes),
      ]);
      if (!isHeld) throw new LaneLostError();
      const writable = episodes.filter(
        (episode) =>
          roots.has(episode.graphUuid) &&
          (episode.jobUuid === undefined || pending.has(episode.jobUuid)),
      );
      const now = isoNow(this.clock);
      await this.createEpisodes(statements, writable, now);
      const known = await loadKnown(statements, writable, roots);
      const planned = planWrites(writable, known, roots, now);
      const [ended] = await Promise.all([
        this.writePlan(statements, planned, writable, now),
        this.endEpisodes(statements, writable, now),
        markJobs(statements, episodes),
      ]);
      await Promise.all([
        writeSummaries(statements, [...new Set([...planned.touchedEntities, ...ended])]),
        writeContexts(statements, messagesOf(writable)),
      ]);
      return { episodes: writable, planned };
    });
  }

  /** What a caller writes directly becomes an episode too: every fact has its evidence. */
  private async createEpisodes(
    statements: Statements,
    episodes: readonly PreparedEpisode[],
    now: string,
  ): Promise<void> {
    const rows = episodes.flatMap(({ projectId, newEpisode }, index) =>
      newEpisode === undefined
        ? []
        : [
            {
              ...{ index, projectId, now, nowMicros: this.clock.now() * 1000 },
              rootUuid: newEpisode.rootUuid,
              episodes: [{ ...newEpisode.row, processed: true }],
            },
          ],
    );
    if (rows.length > 0) await statements.run(queries.episodeCreate, { rows });
  }

  /**
   * Endings before beginnings: an open single-valued fact has its place under a constraint.
   * Returns the subjects of what only an earlier version of a record had said.
   */
  private async writePlan(
    statements: Statements,
    planned: PlannedWrites,
    episodes: readonly PreparedEpisode[],
    now: string,
  ): Promise<string[]> {
    const target = this.target();
    const { entities, changedEntities, closings, facts } = planned;
    const { superseded, evidence, mentions } = planned;
    const sent: Promise<unknown>[] = [];
    if (entities.length > 0) {
      sent.push(statements.run(queries.entityCreate, { ...target, rows: entities }));
    }
    if (changedEntities.length > 0) {
      sent.push(statements.run(queries.entityUpdateAttributes, { rows: changedEntities }));
    }
    if (closings.length > 0) {
      sent.push(statements.run(queries.factUpdateClosed, { rows: closings }));
    }
    if (facts.length > 0) sent.push(statements.run(queries.factCreate, { ...target, rows: facts }));
    if (superseded.length > 0) {
      sent.push(statements.run(queries.factMergeSuperseded, { rows: superseded }));
    }
    if (evidence.length > 0) {
      sent.push(statements.run(queries.factMergeEvidence, { rows: evidence }));
    }
    if (mentions.length > 0) {
      sent.push(statements.run(queries.episodeMergeMentions, { rows: mentions }));
    }
    const [ended] = await Promise.all([endReplaced(statements, episodes, now), ...sent]);
    return ended;
  }

  private async endEpisodes(
    statements: Statements,
    episodes: readonly PreparedEpisode[],
    now: string,
  ): Promise<void> {
    if (episodes.length === 0) return;
    await statements.run(queries.episodeUpdateProcessed, {
      ...this.target(),
      rows: episodes.map((episode) => ({
        uuid: episode.episodeUuid,
        now,
        extractor: episode.extractor ?? null,
        fellBackBecause: episode.fellBackBecause ?? null,
        vector: episode.vector ?? null,
      })),
    });
  }
}

const messagesOf = (episodes: readonly PreparedEpisode[]): string[] =>
  episodes.filter(({ isMessage }) => isMessage).map(({ episodeUuid }) => episodeUuid);

/**
 * What only the earlier version of a record said ends where the later one begins. Returns of whom
 * it was said.
 */
async function endReplaced(
  statements: Statements,
  episodes: readonly PreparedEpisode[],
  now: string,
): Promise<string[]> {
  const rows = episodes.flatMap(({ replacesUuid, episodeUuid, at }) =>
    replacesUuid === undefined ? [] : [{ replacesUuid, episodeUuid, at, now }],
  );
  if (rows.length === 0) return [];
  const ended = await statements.run(queries.factUpdateReplaced, { rows });
  return ended.map(({ subjectUuid }) => subjectUuid);
}

/** In sorted order: two writers that lock in different orders deadlock. */
async function lockRoots(
  statements: Statements,
  episodes: readonly PreparedEpisode[],
): Promise<Map<string, GraphRoot>> {
  const graphUuids = [...new Set(episodes.map((episode) => episode.graphUuid))].sort(compareText);
  const rows = await statements.run(queries.rootFindForWrite, { graphUuids });
  return new Map(rows.map((row) => [row.graphUuid, row]));
}

async function stillPending(
  statements: Statements,
  episodes: readonly PreparedEpisode[],
): Promise<Set<string>> {
  const uuids = jobsOf(episodes);
  if (uuids.length === 0) return new Set();
  const rows = await statements.run(queries.jobFindPending, { uuids });
  return new Set(rows.map((row) => row.uuid));
}

async function markJobs(
  statements: Statements,
  episodes: readonly PreparedEpisode[],
): Promise<void> {
  const uuids = jobsOf(episodes);
  if (uuids.length > 0) await statements.run(queries.jobMarkWritten, { uuids });
}

const jobsOf = (episodes: readonly PreparedEpisode[]): string[] =>
  episodes.flatMap((episode) => (episode.jobUuid === undefined ? [] : [episode.jobUuid]));
