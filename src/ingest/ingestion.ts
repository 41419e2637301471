import type { Clock } from '../clock.js';
import type { GraphTargets } from '../graphTarget.js';
import { newUuid } from '../ids.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import type { Embedder } from '../model/embedder.js';
import type { Extractor } from '../model/extractor.js';
import type { Database } from '../neo4j/database.js';
import { Backlog } from './backlog.js';
import { DirectWritesService } from './directWrites.service.js';
import { EmbeddingSlots } from './embeddingSlots.js';
import { GraphWriter } from './graphWriter.js';
import { IntakeService } from './intake.service.js';
import { JobService } from './job.service.js';
import { Lanes } from './lanes.js';
import { LaneWorker } from './laneWorker.js';
import type { RequestLoad } from '../requestLoad.js';
import { prepareEpisode, type ReadingOntology } from './prepare.js';
import { Reembedder } from './reembedder.js';

/** What reading needs of the world. */
export interface IngestionParts {
  database: Database;
  clock: Clock;
  log: Log;
  targets: GraphTargets;
  /** Reading steps back while many requests are answered. */
  requestLoad: RequestLoad;
  extractor: Extractor;
  /** Null: full text only. */
  embedder: Embedder | null;
  language: 'en' | 'other';
  ontologyOf: (projectId: string, graphUuid: string) => Promise<ReadingOntology>;
  backlogJobsMax?: number | undefined;
  /** A language model reads: each job may take long. */
  slowReader?: boolean | undefined;
  /** Told which graphs have changed. */
  written?: ((graphUuids: Iterable<string>) => void) | undefined;
}

/** Everything between "accepted" and "known": one object that starts and stops. */
export class Ingestion {
  readonly intake: IntakeService;
  readonly direct: DirectWritesService;
  readonly jobs: JobService;
  readonly backlog: Backlog;
  readonly slots: EmbeddingSlots;
  private readonly lanes: Lanes;
  private readonly worker: LaneWorker;
  private readonly reembedder: Reembedder;

  constructor(parts: IngestionParts) {
    const { database, clock, log, targets, extractor, embedder, language } = parts;
    this.slots = new EmbeddingSlots(database, embedder);
    this.lanes = new Lanes(database, newUuid());
    this.backlog = new Backlog(database, clock, parts.backlogJobsMax);
    const writer = new GraphWriter(database, clock, () => this.slots.writing());
    const wake = () => this.worker.wake();
    this.worker = new LaneWorker({
      database,
      lanes: this.lanes,
      stepBack: () => parts.requestLoad.calm(limits.readingStepsBackMilliseconds),
      writer,
      embedder: () => embedder,
      written: parts.written,
      jobsPerBatchMax: parts.slowReader === true ? limits.jobsPerModelBatchMax : undefined,
      log,
      prepare: async (job) =>
        prepareEpisode(job, {
          extractor,
          language,
          ontology: await parts.ontologyOf(job.projectId, job.graphUuid),
        }),
    });
    this.reembedder = new Reembedder(database, this.slots, embedder, log);
    this.intake = new IntakeService(database, clock, targets, this.backlog, wake);
    this.direct = new DirectWritesService(database, clock, targets, writer, () => embedder);
    this.jobs = new JobService(database, wake);
  }

  /** Something was accepted elsewhere in this instance. */
  wake(): void {
    this.worker.wake();
  }

  /** Once the schema is there. */
  /** What has to be known before anything is read. */
  async load(): Promise<void> {
    await this.lanes.ensure();
    await this.slots.load();
  }

  start(): void {
    this.worker.start();
    this.reembedder.start();
  }

  /** Finishes what is under way; what waits stays durable. */
  async stop(): Promise<void> {
    await Promise.all([this.worker.stop(), this.reembedder.stop()]);
  }
}
