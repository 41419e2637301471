import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { type ListResult, nextCursor, readListRequest } from '../cursor.js';
import { badRequest, notFound } from '../errors.js';
import { isUuid } from '../ids.js';
import { limits } from '../limits.js';
import { type Metadata, storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { inOrder, withIndex } from '../neo4j/rows.js';
import { type PropertyMatcher, readMetadataFilters } from '../propertyFilters.js';
import type { Episode } from '../wire.types.js';
import { presentEpisode } from './episode.presenter.js';
import * as queries from './episode.queries.js';
import type { ListEpisodesRequest } from './episode.types.js';

export type EpisodeDetail = queries.EpisodeDetail;

interface EpisodeKey {
  projectId: string;
  uuid: string;
}

export class EpisodeService {
  private readonly finder: Coalescer<EpisodeKey, EpisodeDetail | undefined>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matches: PropertyMatcher,
  ) {
    this.finder = database.coalescer({
      inFlightMax: 2,
      run: (keys) => this.findAll(keys),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** 404 unless the episode exists in the caller's project. */
  async require(caller: Caller, uuid: string): Promise<EpisodeDetail> {
    if (!isUuid(uuid)) throw notFound();
    const row = await this.finder.submit({ projectId: caller.projectId, uuid });
    if (!row) throw notFound();
    return row;
  }

  /** The last episodes of a graph, newest first. */
  async last(graphUuid: string, lastN: number | undefined): Promise<Episode[]> {
    const wanted = lastN === undefined || lastN < 1 ? limits.pageSizeDefault : lastN;
    const limit = Math.min(wanted, limits.episodesPerListMax);
    const rows = await this.database.run(queries.episodeListLast, { graphUuid, limit });
    return rows.map(presentEpisode);
  }

  /** A page of the episodes of a graph, perhaps of one document. */
  async list(
    graphUuid: string,
    request: ListEpisodesRequest & { documentId?: string },
  ): Promise<ListResult<Episode>> {
    const page = readListRequest(request, ['uuid', 'created_at']);
    const { mentioned_node_uuids: mentioned = [], episode_metadata_filters: group } = request;
    if (mentioned.length > limits.filterUuidsMax) {
      throw badRequest(`mentioned_node_uuids: at most ${limits.filterUuidsMax} uuids`);
    }
    const test = group && readMetadataFilters(group, 'episode_metadata_filters');
    const rows = await this.database.run(queries.episodeListByGraph, {
      graphUuid,
      ...page,
      documentId: request.documentId ?? null,
      mentionedUuids: mentioned.length > 0 ? mentioned : null,
      episodeUuids: test ? await this.matches.episodes(graphUuid, test) : null,
    });
    return { items: rows.map(presentEpisode), next: nextCursor(rows, page) };
  }

  async listByNode(caller: Caller, uuid: string): Promise<Episode[]> {
    const { projectId } = caller;
    const limit = limits.episodesPerListMax;
    const rows = await this.database.run(queries.episodeListByNode, { projectId, uuid, limit });
    return rows.map(presentEpisode);
  }

  async listBySession(caller: Caller, sessionId: string): Promise<Episode[]> {
    const rows = await this.database.run(queries.episodeListBySession, {
      projectId: caller.projectId,
      sessionId,
      limit: limits.episodesPerListMax,
    });
    return rows.map(presentEpisode);
  }

  /** Nodes an episode mentions, as rows of nodes. */
  async mentions(caller: Caller, uuid: string) {
    return this.database.run(queries.episodeListMentions, { projectId: caller.projectId, uuid });
  }

  /** Replaces the metadata of an episode. */
  async updateMetadata(caller: Caller, uuid: string, metadata: Metadata): Promise<Episode> {
    if (!isUuid(uuid)) throw notFound();
    const [row] = await this.database.run(queries.episodeUpdateMetadata, {
      projectId: caller.projectId,
      uuid,
      metadata: storeMetadata(metadata),
      now: isoNow(this.clock),
    });
    if (!row) throw notFound();
    return presentEpisode(row);
  }

  private async findAll(keys: readonly EpisodeKey[]): Promise<(EpisodeDetail | undefined)[]> {
    const rows = await this.database.run(queries.episodeFindByUuid, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ index: _, ...row }) => row);
  }
}
