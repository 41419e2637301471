import { setTimeout as delay } from 'node:timers/promises';
import { KithError } from '../errors.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import { telemetry, timed } from '../telemetry.js';
import type { Database } from '../neo4j/database.js';
import type { Embedder } from '../model/embedder.js';
import { addVectors } from './embedding.js';
import { type GraphWriter, LaneLostError } from './graphWriter.js';
import * as queries from './ingest.queries.js';
import type { JobRow, PreparedEpisode } from './prepared.js';
import type { HeldLane, Lanes } from './lanes.js';

/** Reads the episode of a job, without looking at the graph. */
export type Prepare = (job: JobRow) => Promise<PreparedEpisode>;

export interface LaneWorkerParts {
  database: Database;
  lanes: Lanes;
  writer: GraphWriter;
  prepare: Prepare;
  embedder: () => Embedder | null;
  /** Fewer jobs a pass where each takes long, as with a language model. */
  jobsPerBatchMax?: number | undefined;
  /** Told which graphs have changed. */
  written?: ((graphUuids: Iterable<string>) => void) | undefined;
  /** Resolves when there is room beside those who wait for answers, or after a bounded time. */
  stepBack?: (() => Promise<void>) | undefined;
  log: Log;
}

/**
 * Takes lanes that have something to do and does their jobs in order, many in one transaction. A
 * job that fails holds back its own graph only; after some tries it is parked with its error.
 */
export class LaneWorker {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;
  private woken = false;
  private lanesHeld = 0;

  constructor(private readonly parts: LaneWorkerParts) {}

  start(): void {
    this.running = this.loop();
  }

  /** Something was accepted here: no need to wait for the next look. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  /** Finishes the batches under way and lets the lanes go. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      try {
        // Jobs that a failed one holds back wait too, but there is nothing to do for them yet.
        if (await this.workOn(await this.parts.lanes.waiting())) continue;
      } catch (error) {
        if (!isAway(error)) this.report('ingestion was interrupted', error);
        await this.pause(limits.lanePollMilliseconds);
        continue;
      }
      await this.pause(limits.lanePollMilliseconds);
    }
  }

  /** A few lanes at once, each from a different place so that instances spread out. */
  private async workOn(waiting: readonly number[]): Promise<boolean> {
    let worked = false;
    const start = Math.floor(Math.random() * waiting.length);
    const queue = [...waiting.slice(start), ...waiting.slice(0, start)];
    const one = async () => {
      for (let lane = queue.shift(); lane !== undefined; lane = queue.shift()) {
        await this.parts.stepBack?.();
        if (this.stopping.signal.aborted) return;
        if (await this.workLane(lane)) worked = true;
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: limits.lanesAtOnceMax }, one));
    // All have ended before one's failure is told: nothing is left behind that still works.
    for (const { reason } of ended.filter((outcome) => outcome.status === 'rejected')) throw reason;
    return worked;
  }

  /** True when there was something to do. */
  private async workLane(lane: number): Promise<boolean> {
    const held = await this.parts.lanes.acquire(lane);
    if (!held) return false;
    let worked = false;
    this.tellLanes(+1);
    const renewal = setInterval(
      () => void this.parts.lanes.renew(held).catch(() => undefined),
      (limits.laneLeaseSeconds * 1000) / 3,
    );
    try {
      // A turn is bounded, so that a lane with much to do does not keep the others waiting.
      const turnEnds = performance.now() + limits.laneTurnMilliseconds;
      while (!this.stopping.signal.aborted && (await this.workBatch(held))) {
        worked = true;
        if (performance.now() > turnEnds) break;
      }
    } catch (error) {
      if (!(error instanceof LaneLostError)) throw error;
    } finally {
      clearInterval(renewal);
      this.tellLanes(-1);
      await this.parts.lanes.release(held).catch(() => undefined);
    }
    return worked;
  }

  private tellLanes(change: number): void {
    this.lanesHeld += change;
    telemetry.lanes.publish({ lanes: this.lanesHeld });
  }

  /** One pass over the lane; false when it is empty. */
  private async workBatch(held: HeldLane): Promise<boolean> {
    const { database } = this.parts;
    const limit = this.parts.jobsPerBatchMax ?? limits.jobsPerBatchMax;
    const jobs = await database.run(queries.jobListByLane, {
      lane: held.lane,
      limit,
      previous: limits.previousMessagesMax,
    });
    if (jobs.length === 0) {
      if ((await this.parts.writer.endWritten(held.lane, limit)) > 0) return true;
      const [row] = await database.run(queries.jobEraseOrphans, { lane: held.lane, limit });
      return (row?.erased ?? 0) > 0;
    }
    await this.processAll(held, jobs);
    return true;
  }

  /** All at once; if that fails, each graph by itself; if that fails, its first job alone. */
  private async processAll(held: HeldLane, jobs: readonly JobRow[]): Promise<void> {
    try {
      await this.process(held, jobs);
    } catch (error) {
      if (isAway(error) || error instanceof LaneLostError) throw error;
      const [only] = jobs;
      if (jobs.length === 1 && only) {
        await this.fail(only, error);
        return;
      }
      const graphs = byGraph(jobs);
      if (graphs.length > 1) {
        for (const ofGraph of graphs) await this.processAll(held, ofGraph);
        return;
      }
      await this.processInOrder(held, jobs);
    }
  }

  /** One job after another; the first that fails holds back those behind it. */
  private async processInOrder(held: HeldLane, jobs: readonly JobRow[]): Promise<void> {
    for (const job of jobs) {
      try {
        await this.process(held, [job]);
      } catch (error) {
        if (isAway(error) || error instanceof LaneLostError) throw error;
        const parked = await this.fail(job, error);
        if (!parked) return;
      }
    }
  }

  private async process(held: HeldLane, jobs: readonly JobRow[]): Promise<void> {
    const { lanes, writer, prepare, embedder, log } = this.parts;
    const count = jobs.length;
    const prepared = await timed('extract', count, () => Promise.all(jobs.map(prepare)));
    const texts = new Map(jobs.map(({ episode }) => [episode.uuid, episode]));
    const embed = () => addVectors(embedder(), prepared, texts);
    if (!(await (embedder() ? timed('embed', count, embed) : embed()))) {
      log.warn('written without vectors: the embedding model does not answer', {
        episodes: prepared.length,
      });
    }
    await timed('write', count, () =>
      writer.write(prepared, (statements) => lanes.prove(statements, held)),
    );
    this.parts.written?.(new Set(prepared.map(({ graphUuid }) => graphUuid)));
  }

  /** Returns true when the job is parked: later jobs of its graph go on. */
  private async fail(job: JobRow, error: unknown): Promise<boolean> {
    const pauseSeconds = limits.jobRetrySecondsMin * 2 ** job.attempts;
    const [row] = await this.parts.database.run(queries.jobUpdateFailed, {
      uuid: job.uuid,
      error: describe(error),
      attemptsMax: limits.jobAttemptsMax,
      pauseSeconds,
    });
    const parked = row?.status === 'parked';
    this.report(parked ? 'a job was parked' : 'a job failed and will be tried again', error, {
      job: job.uuid,
      attempts: job.attempts + 1,
    });
    return parked;
  }

  private report(message: string, error: unknown, facts: object = {}): void {
    this.parts.log.error(message, { ...facts, reason: describe(error) });
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.woken || this.stopping.signal.aborted) return;
    const timer = new AbortController();
    this.wakeUp = () => timer.abort();
    await delay(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
    this.wakeUp = () => undefined;
  }
}

function byGraph(jobs: readonly JobRow[]): JobRow[][] {
  const graphs = new Map<string, JobRow[]>();
  for (const job of jobs) {
    const ofGraph = graphs.get(job.graphUuid);
    if (ofGraph) ofGraph.push(job);
    else graphs.set(job.graphUuid, [job]);
  }
  return [...graphs.values()];
}

/** Never the words of an error that may quote what was said: its kind and where it came from. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error object';
  if (!(error instanceof KithError)) return `${error.name}${placeOf(error)}`;
  const { cause, message } = error;
  if (!(cause instanceof Error)) return message;
  return `${message}: ${'code' in cause ? String(cause.code) : cause.message}`;
}

/** ` at readWords`: the function that threw, taken from behind the error's own words. */
function placeOf({ message, stack = '' }: Error): string {
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = /^\s+at (?:async )?([\w.$]+) \(/m.exec(frames)?.[1];
  return place === undefined ? '' : ` at ${place}`;
}

const isAway = (error: unknown): boolean =>
  error instanceof KithError && error.kind === 'unavailable';
