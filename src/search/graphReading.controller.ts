import { Get, Path, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { presentNode } from '../entity/entity.presenter.js';
import { EntityService } from '../entity/entity.service.js';
import { EpisodeService } from '../episode/episode.service.js';
import type { EpisodeResponse } from '../episode/episode.types.js';
import { presentEdge, presentFact } from '../fact/fact.presenter.js';
import { FactService } from '../fact/fact.service.js';
import type { FactResponse, FactsResponse } from '../fact/fact.types.js';
import type { GraphTargets, TargetRequest } from '../graphTarget.js';
import { SessionService } from '../session/session.service.js';
import type { EntityEdge, SuccessResponse as Success } from '../wire.types.js';
import type { EpisodeMentions } from './graphReading.types.js';

/** Reads that go from one noun to another: the facts of a node, of a user, of a session. */
@Route()
@Tags('Facts')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such thing')
@Response<Success>(503, 'The database is away')
export class GraphReadingController {
  constructor(
    private readonly entities: EntityService,
    private readonly facts: FactService,
    private readonly episodes: EpisodeService,
    private readonly sessions: SessionService,
    private readonly targets: GraphTargets,
  ) {}

  /** Every fact that a node is the subject or the object of, ended ones included. */
  @Get('graph/node/{nodeUuid}/entity-edges')
  @Security('api_key', ['read'])
  async getNodeEdges(
    @Request() request: CallerRequest,
    @Path() nodeUuid: string,
  ): Promise<EntityEdge[]> {
    await this.entities.require(request.caller, nodeUuid);
    return (await this.facts.listByNode(request.caller, nodeUuid)).map(presentEdge);
  }

  /** The episodes that mention a node, newest first. */
  @Get('graph/node/{nodeUuid}/episodes')
  @Security('api_key', ['read'])
  async getNodeEpisodes(
    @Request() request: CallerRequest,
    @Path() nodeUuid: string,
  ): Promise<EpisodeResponse> {
    await this.entities.require(request.caller, nodeUuid);
    return { episodes: await this.episodes.listByNode(request.caller, nodeUuid) };
  }

  /** What an episode speaks of: its nodes and the facts it says. */
  @Get('graph/episodes/{uuid}/mentions')
  @Security('api_key', ['read'])
  async getEpisodeMentions(
    @Request() request: CallerRequest,
    @Path() uuid: string,
  ): Promise<EpisodeMentions> {
    await this.episodes.require(request.caller, uuid);
    const [nodes, edges] = await Promise.all([
      this.episodes.mentions(request.caller, uuid),
      this.facts.listByEpisodes(request.caller, [uuid]),
    ]);
    return { nodes: nodes.map(presentNode), edges: edges.map(presentEdge) };
  }

  /** The episodes of a thread, oldest first. */
  @Get('threads/{threadId}/episodes')
  @Security('api_key', ['read'])
  async getThreadEpisodes(
    @Request() request: CallerRequest,
    @Path() threadId: string,
  ): Promise<EpisodeResponse> {
    await this.sessions.require(request.caller, threadId);
    return { episodes: await this.episodes.listBySession(request.caller, threadId) };
  }

  /** What is true now of a user, newest first. */
  @Get('users/{userId}/facts')
  @Security('api_key', ['read'])
  getUserFacts(@Request() request: CallerRequest, @Path() userId: string): Promise<FactsResponse> {
    return this.open(request, { user_id: userId });
  }

  /** What is true now in the graph of a group, newest first. */
  @Get('groups/{groupId}/facts')
  @Security('api_key', ['read'])
  getGroupFacts(
    @Request() request: CallerRequest,
    @Path() groupId: string,
  ): Promise<FactsResponse> {
    return this.open(request, { group_id: groupId });
  }

  /**
   * What the messages of a session say and is true now, newest first.
   * @param min_rating only facts rated at least so high; unrated ones count as 1
   */
  @Get('sessions/{sessionId}/facts')
  @Security('api_key', ['read'])
  async getSessionFacts(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Query() min_rating?: number,
  ): Promise<FactsResponse> {
    await this.sessions.require(request.caller, sessionId);
    const rows = await this.facts.listBySession(request.caller, sessionId, min_rating);
    return { facts: rows.map(presentFact) };
  }

  /** One fact as generation 2 has it. */
  @Get('facts/{factUuid}')
  @Security('api_key', ['read'])
  async getFact(
    @Request() request: CallerRequest,
    @Path() factUuid: string,
  ): Promise<FactResponse> {
    return { fact: presentFact(await this.facts.require(request.caller, factUuid)) };
  }

  private async open(request: CallerRequest, wanted: TargetRequest): Promise<FactsResponse> {
    const { graphUuid } = await this.targets.require(request.caller, wanted);
    return { facts: (await this.facts.listOpen(graphUuid)).map(presentFact) };
  }
}
