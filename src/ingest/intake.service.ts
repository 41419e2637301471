import type { z } from 'zod';
import type { Caller } from '../caller.js';
import { type Clock, isoNow, requireUtc } from '../clock.js';
import { badRequest, notFound } from '../errors.js';
import type { GraphTargets, TargetRequest } from '../graphTarget.js';
import { newUuid, requireText, requireWellFormed, sha256 } from '../ids.js';
import { limits } from '../limits.js';
import { type Metadata, storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { compareText, inOrder, withIndex } from '../neo4j/rows.js';
import type { Episode } from '../wire.types.js';
import type { Backlog } from './backlog.js';
import type { EpisodeData, GraphDataType } from './intake.types.js';
import * as queries from './ingest.queries.js';
import { checkStructureLimits } from './jsonStructureLimits.js';
import { checkTriple } from './triple.js';

type EpisodeRow = z.output<typeof queries.createdEpisode>;

interface Addition {
  projectId: string;
  rootUuid: string;
  episodes: EpisodeRow[];
}

/**
 * Takes data for a graph: what it answers is stored, together with the job that will read it.
 */
export class IntakeService {
  private readonly writer: Coalescer<Addition, boolean | undefined>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly targets: GraphTargets,
    private readonly backlog: Backlog,
    private readonly wake: () => void,
  ) {
    this.writer = database.coalescer({
      inFlightMax: 1,
      rowsMax: limits.intakeRowsMax,
      run: (all) => this.writeAll(all),
      compare: (left, right) => compareText(left.rootUuid, right.rootUuid),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** Adds one episode; 400 for data that cannot be read, 404 for an unknown graph. */
  async add(
    caller: Caller,
    wanted: TargetRequest,
    data: EpisodeData & { documentId?: string | undefined },
  ): Promise<Episode> {
    const [episode] = await this.addAll(caller, wanted, [data], data.documentId);
    return episode as Episode;
  }

  /** Adds episodes in their order, all or none. */
  async addAll(
    caller: Caller,
    wanted: TargetRequest,
    data: readonly EpisodeData[],
    documentId?: string,
    batchUuid?: string,
  ): Promise<Episode[]> {
    const now = isoNow(this.clock);
    const rows = data.map((one, index) =>
      toRow(one, {
        now,
        documentId,
        batchUuid,
        field: data.length > 1 ? `episodes[${index}].` : '',
      }),
    );
    const target = await this.targets.require(caller, wanted);
    await this.backlog.admit();
    await this.store(target, rows);
    return rows.map((row, index) => presentAccepted(row, data[index]?.metadata ?? {}));
  }

  /** Adds episodes whose uuids are given: those that are there already are left as they are. */
  async addStored(
    target: { projectId: string; rootUuid: string },
    data: readonly (EpisodeData & { uuid: string; documentId?: string | undefined })[],
    batchUuid: string,
  ): Promise<void> {
    const now = isoNow(this.clock);
    const rows = data.map((one) => ({
      ...toRow(one, { now, documentId: one.documentId, batchUuid, field: '' }),
      uuid: one.uuid,
    }));
    await this.backlog.admit();
    await this.store(target, rows);
  }

  private async store(
    { projectId, rootUuid }: { projectId: string; rootUuid: string },
    episodes: EpisodeRow[],
  ): Promise<void> {
    const addition = { projectId, rootUuid, episodes };
    // The graph may be erased between the look-up and the write.
    if (!(await this.writer.submit(addition))) throw notFound();
    this.wake();
  }

  private async writeAll(additions: readonly Addition[]): Promise<(boolean | undefined)[]> {
    const now = isoNow(this.clock);
    const nowMicros = this.clock.now() * 1000;
    const rows = withIndex(additions.map((addition) => ({ ...addition, now, nowMicros })));
    const results = await this.database.run(queries.episodeCreate, { rows });
    return inOrder(additions.length, results, () => true);
  }
}

function toRow(
  data: EpisodeData,
  options: {
    now: string;
    field: string;
    documentId: string | undefined;
    batchUuid: string | undefined;
  },
): EpisodeRow {
  const { field } = options;
  const content = requireWellFormed(data.data, `${field}data`);
  if (content.length > limits.episodeDataCharactersMax) {
    throw badRequest(`${field}data is longer than ${limits.episodeDataCharactersMax} characters`);
  }
  checkReadable(data.type, content, field);
  return {
    uuid: newUuid(),
    jobUuid: newUuid(),
    source: data.type,
    content,
    contentHash: sha256(content),
    sourceDescription: data.source_description
      ? requireText(data.source_description, `${field}source_description`, limits.idCodePointsMax)
      : null,
    documentId: options.documentId
      ? requireText(options.documentId, 'document_id', limits.idCodePointsMax)
      : null,
    metadata: storeMetadata(data.metadata, `${field}metadata`),
    createdAt: data.created_at ? requireUtc(data.created_at, `${field}created_at`) : options.now,
    processed: false,
    batchUuid: options.batchUuid ?? null,
  };
}

/** What could never be read is refused while its caller still listens. */
function checkReadable(type: GraphDataType, content: string, field: string): void {
  if (content.trim() === '') throw badRequest(`${field}data cannot be empty`);
  if (type === 'json') checkStructureLimits(parseJson(content, field));
  if (type === 'fact_triple') checkTriple(parseJson(content, field));
}

function parseJson(content: string, field: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw badRequest(`${field}data is not valid JSON`);
  }
}

const presentAccepted = (row: EpisodeRow, metadata: Metadata): Episode => ({
  uuid: row.uuid,
  content: row.content,
  created_at: row.createdAt,
  processed: false,
  source: row.source,
  ...(row.sourceDescription === null ? {} : { source_description: row.sourceDescription }),
  ...(row.documentId === null ? {} : { document_id: row.documentId }),
  metadata,
  task_id: row.uuid,
});
