import type { Caller } from '../caller.js';
import { badRequest, notFound } from '../errors.js';
import type { EpisodeDetail } from '../episode/episode.service.js';
import { isUuid } from '../ids.js';
import type { Database } from '../neo4j/database.js';
import { toPage } from '../paging.js';
import * as queries from './ingest.queries.js';
import type { GetTaskResponse, JobListResponse, RetryJobResponse } from './job.types.js';

/** What waits to be read, and what could not be. */
export class JobService {
  constructor(
    private readonly database: Database,
    private readonly wake: () => void,
  ) {}

  async list(
    caller: Caller,
    status: string | undefined,
    paging: { pageNumber: number | undefined; pageSize: number | undefined },
  ): Promise<JobListResponse> {
    const wanted = status || 'parked';
    if (wanted !== 'pending' && wanted !== 'parked') {
      throw badRequest('status must be pending or parked');
    }
    const key = { projectId: caller.projectId, status: wanted } as const;
    const page = toPage(paging.pageNumber, paging.pageSize);
    const [rows, total] = await Promise.all([
      this.database.run(queries.jobListByStatus, { ...key, ...page }),
      this.database.run(queries.jobCountByStatus, key),
    ]);
    return {
      jobs: rows.map((row) => ({
        uuid: row.uuid,
        status: row.status,
        graph_uuid: row.graphUuid,
        episode_uuid: row.episodeUuid,
        attempts: row.attempts,
        ...(row.error === null ? {} : { error: row.error }),
        created_at: row.createdAt,
        ...(row.failedAt === null ? {} : { failed_at: row.failedAt }),
      })),
      total_count: total[0]?.total ?? 0,
      row_count: rows.length,
    };
  }

  /** Puts a parked job back into its lane. 404 for one that is not parked. */
  async retry(caller: Caller, uuid: string): Promise<RetryJobResponse> {
    if (!isUuid(uuid)) throw notFound();
    const [row] = await this.database.run(queries.jobUpdateRetried, {
      projectId: caller.projectId,
      uuid,
    });
    if (!row) throw notFound();
    this.wake();
    return { uuid: row.uuid, episode_uuid: row.episodeUuid, out_of_order: row.outOfOrder };
  }
}

/** A task of generation 3 is the reading of an episode: its id is the episode's uuid. */
export function presentTask(episode: EpisodeDetail): GetTaskResponse {
  const failed = episode.jobStatus === 'parked';
  const status = episode.processed ? 'succeeded' : failed ? 'failed' : 'processing';
  const completed = episode.processedAt ?? episode.createdAt;
  return {
    task_id: episode.uuid,
    status,
    type: `ingest_${episode.source}`,
    created_at: episode.createdAt,
    updated_at: completed,
    ...(episode.processed ? { completed_at: completed } : {}),
    ...(failed ? { error: { code: 'parked', message: episode.jobError ?? 'failed' } } : {}),
    progress: { stage: status, message: describe(episode) },
  };
}

function describe(episode: EpisodeDetail): string {
  if (episode.fellBackBecause !== null) {
    return `read by the rules, because ${episode.fellBackBecause}`;
  }
  if (episode.processed) return `read by ${episode.extractor ?? 'rules'}`;
  return (episode.jobAttempts ?? 0) > 0 ? 'failed before; will be tried again' : 'waiting';
}
