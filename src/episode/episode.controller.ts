import {
  Body,
  Get,
  Patch,
  Path,
  Post,
  Query,
  Request,
  Response,
  Route,
  Security,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { type CursorResponse, withCursorHeader } from '../cursor.js';
import type { GraphTargets, TargetRequest } from '../graphTarget.js';
import type { Episode, SuccessResponse as Success } from '../wire.types.js';
import { presentEpisode } from './episode.presenter.js';
import { EpisodeService } from './episode.service.js';
import type {
  EpisodeResponse,
  ListEpisodesRequest,
  UpdateEpisodeRequest,
} from './episode.types.js';

@Route('graph')
@Tags('Episodes')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such episode or graph')
@Response<Success>(503, 'The database is away')
export class EpisodeController {
  constructor(
    private readonly episodes: EpisodeService,
    private readonly targets: GraphTargets,
  ) {}

  /**
   * The last episodes of a user's graph, newest first.
   * @isInt lastn must be a whole number
   */
  @Get('episodes/user/{userId}')
  @Security('api_key', ['read'])
  getUserEpisodes(
    @Request() request: CallerRequest,
    @Path() userId: string,
    @Query() lastn?: number,
  ): Promise<EpisodeResponse> {
    return this.last(request, { user_id: userId }, lastn);
  }

  /**
   * The last episodes of a graph, newest first.
   * @isInt lastn must be a whole number
   */
  @Get('episodes/graph/{graphId}')
  @Security('api_key', ['read'])
  getGraphEpisodes(
    @Request() request: CallerRequest,
    @Path() graphId: string,
    @Query() lastn?: number,
  ): Promise<EpisodeResponse> {
    return this.last(request, { graph_id: graphId }, lastn);
  }

  /**
   * The last episodes of a group's graph, as generation 2 calls it.
   * @isInt lastn must be a whole number
   */
  @Get('episodes/group/{groupId}')
  @Security('api_key', ['read'])
  getGroupEpisodes(
    @Request() request: CallerRequest,
    @Path() groupId: string,
    @Query() lastn?: number,
  ): Promise<EpisodeResponse> {
    return this.last(request, { group_id: groupId }, lastn);
  }

  /** A page of the episodes of a user's graph. */
  @Post('episodes/user/{userId}')
  @Security('api_key', ['read'])
  listUserEpisodes(
    @Request() request: CallerRequest & CursorResponse,
    @Path() userId: string,
    @Body() body: ListEpisodesRequest,
  ): Promise<Episode[]> {
    return this.list(request, { user_id: userId }, body);
  }

  /** A page of the episodes of a graph. */
  @Post('episodes/graph/{graphId}')
  @Security('api_key', ['read'])
  listGraphEpisodes(
    @Request() request: CallerRequest & CursorResponse,
    @Path() graphId: string,
    @Body() body: ListEpisodesRequest,
  ): Promise<Episode[]> {
    return this.list(request, { graph_id: graphId }, body);
  }

  /** One episode; `processed` says whether it has been read. */
  @Get('episodes/{uuid}')
  @Security('api_key', ['read'])
  async getEpisode(@Request() request: CallerRequest, @Path() uuid: string): Promise<Episode> {
    return presentEpisode(await this.episodes.require(request.caller, uuid));
  }

  /** Replaces the metadata of an episode. */
  @Patch('episodes/{uuid}')
  @Security('api_key', ['write'])
  updateEpisode(
    @Request() request: CallerRequest,
    @Path() uuid: string,
    @Body() body: UpdateEpisodeRequest,
  ): Promise<Episode> {
    return this.episodes.updateMetadata(request.caller, uuid, body.metadata);
  }

  /** The episodes of one document of a graph, oldest first. */
  @Get('documents/{documentId}/episodes')
  @Security('api_key', ['read'])
  async getDocumentEpisodes(
    @Request() request: CallerRequest,
    @Path() documentId: string,
    @Query() graph_id: string,
  ): Promise<EpisodeResponse> {
    const { graphUuid } = await this.targets.require(request.caller, { graph_id });
    const { items } = await this.episodes.list(graphUuid, {
      documentId,
      order_by: 'created_at',
      direction: 'asc',
      limit: 1000,
    });
    return { episodes: items };
  }

  private async last(
    request: CallerRequest,
    wanted: TargetRequest,
    lastN: number | undefined,
  ): Promise<EpisodeResponse> {
    const { graphUuid } = await this.targets.require(request.caller, wanted);
    return { episodes: await this.episodes.last(graphUuid, lastN) };
  }

  private async list(
    request: CallerRequest & CursorResponse,
    wanted: TargetRequest,
    body: ListEpisodesRequest,
  ): Promise<Episode[]> {
    const { graphUuid } = await this.targets.require(request.caller, wanted);
    return withCursorHeader(request, await this.episodes.list(graphUuid, body));
  }
}
