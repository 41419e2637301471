import {
  Body,
  Path,
  Post,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { EntityService } from '../entity/entity.service.js';
import { badRequest, KithError } from '../errors.js';
import { presentEdge } from '../fact/fact.presenter.js';
import { FactService } from '../fact/fact.service.js';
import { limits } from '../limits.js';
import { SessionService } from '../session/session.service.js';
import type { Episode, SuccessResponse as Success } from '../wire.types.js';
import { DirectWritesService } from './directWrites.service.js';
import { IntakeService } from './intake.service.js';
import type {
  AddDataBatchRequest,
  AddDataRequest,
  AddNodesRequest,
  AddNodesResponse,
  AddSessionFactsRequest,
  AddTripleRequest,
  AddTripleResponse,
} from './intake.types.js';

@Route()
@Tags('Adding data')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such user, graph or node')
@Response<Success>(429, 'Too much waits to be processed; see Retry-After')
@Response<Success>(503, 'The database is away')
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly direct: DirectWritesService,
    private readonly facts: FactService,
    private readonly entities: EntityService,
    private readonly sessions: SessionService,
  ) {}

  /** Adds data to a user's graph or another; it is stored when this answers, and read soon. */
  @Post('graph')
  @Security('api_key', ['write'])
  @SuccessResponse(202, 'Accepted')
  addData(@Request() request: CallerRequest, @Body() body: AddDataRequest): Promise<Episode> {
    return this.intake.add(request.caller, body, { ...body, documentId: body.document_id });
  }

  /** Adds 1 to 20 episodes in their order, all or none. */
  @Post('graph-batch')
  @Security('api_key', ['write'])
  @SuccessResponse(202, 'Accepted')
  async addDataBatch(
    @Request() request: CallerRequest,
    @Body() body: AddDataBatchRequest,
  ): Promise<Episode[]> {
    const { episodes } = body;
    if (episodes.length === 0) throw badRequest('episodes cannot be empty');
    if (episodes.length > limits.episodesPerBatchMax) {
      throw badRequest(`at most ${limits.episodesPerBatchMax} episodes can be added in one call`);
    }
    return this.intake.addAll(request.caller, body, episodes, body.document_id);
  }

  /** Adds a fact between two nodes, as it is given; nodes that do not exist are made. */
  @Post('graph/add-fact-triple')
  @Security('api_key', ['write'])
  async addFactTriple(
    @Request() request: CallerRequest,
    @Body() body: AddTripleRequest,
  ): Promise<AddTripleResponse> {
    const { caller } = request;
    const written = await this.direct.addTriple(caller, body);
    const edge = await this.facts.require(caller, written.factUuid);
    const [source, target] = await Promise.all([
      this.entities.get(caller, edge.sourceUuid),
      this.entities.get(caller, edge.targetUuid),
    ]);
    return {
      edge: presentEdge(edge),
      source_node: source,
      target_node: target,
      task_id: written.episodeUuid,
    };
  }

  /** Adds 1 to 100 nodes, all or none. */
  @Post('graph/nodes')
  @Security('api_key', ['write'])
  async addNodes(
    @Request() request: CallerRequest,
    @Body() body: AddNodesRequest,
  ): Promise<AddNodesResponse> {
    const { nodes, taskId } = await this.direct.addNodes(request.caller, body, body.nodes);
    return { nodes, task_id: taskId };
  }

  /** Adds sentences as facts about the user of a session. */
  @Post('sessions/{sessionId}/facts')
  @Security('api_key', ['write'])
  async addSessionFacts(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() body: AddSessionFactsRequest,
  ): Promise<Success> {
    const session = await this.sessions.require(request.caller, sessionId);
    if (session.userId === null) {
      throw new KithError('bad_request', 'bad request: the session belongs to no user');
    }
    const sentences = body.facts.map(({ fact }) => fact);
    await this.direct.addFacts(request.caller, session.userId, sentences);
    return { message: 'OK' };
  }
}
