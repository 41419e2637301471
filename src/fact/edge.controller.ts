import {
  Body,
  Get,
  Patch,
  Path,
  Post,
  Request,
  Response,
  Route,
  Security,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { type CursorResponse, withCursorHeader } from '../cursor.js';
import type { GraphTargets } from '../graphTarget.js';
import type { EntityEdge, SuccessResponse as Success } from '../wire.types.js';
import { presentEdge } from './fact.presenter.js';
import { FactService } from './fact.service.js';
import type { ListEdgesRequest, UpdateEdgeRequest } from './fact.types.js';

@Route('graph')
@Tags('Facts')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such fact, node or graph')
@Response<Success>(503, 'The database is away')
export class EdgeController {
  constructor(
    private readonly facts: FactService,
    private readonly targets: GraphTargets,
  ) {}

  /** The facts of a user's graph; the next page's cursor is in the header Zep-Next-Cursor. */
  @Post('edge/user/{userId}')
  @Security('api_key', ['read'])
  listUserEdges(
    @Request() request: CallerRequest & CursorResponse,
    @Path() userId: string,
    @Body() body: ListEdgesRequest,
  ): Promise<EntityEdge[]> {
    return this.list(request, { user_id: userId }, body);
  }

  /** The facts of a graph. */
  @Post('edge/graph/{graphId}')
  @Security('api_key', ['read'])
  listGraphEdges(
    @Request() request: CallerRequest & CursorResponse,
    @Path() graphId: string,
    @Body() body: ListEdgesRequest,
  ): Promise<EntityEdge[]> {
    return this.list(request, { graph_id: graphId }, body);
  }

  /** The facts of a group's graph, as generation 2 calls it. */
  @Post('edge/group/{groupId}')
  @Security('api_key', ['read'])
  listGroupEdges(
    @Request() request: CallerRequest & CursorResponse,
    @Path() groupId: string,
    @Body() body: ListEdgesRequest,
  ): Promise<EntityEdge[]> {
    return this.list(request, { group_id: groupId }, body);
  }

  /** One fact. */
  @Get('edge/{uuid}')
  @Security('api_key', ['read'])
  async getEdge(@Request() request: CallerRequest, @Path() uuid: string): Promise<EntityEdge> {
    return presentEdge(await this.facts.require(request.caller, uuid));
  }

  /** Changes what is given of a fact. */
  @Patch('edge/{uuid}')
  @Security('api_key', ['write'])
  updateEdge(
    @Request() request: CallerRequest,
    @Path() uuid: string,
    @Body() body: UpdateEdgeRequest,
  ): Promise<EntityEdge> {
    return this.facts.update(request.caller, uuid, body);
  }

  private async list(
    request: CallerRequest & CursorResponse,
    wanted: { user_id?: string; graph_id?: string; group_id?: string },
    body: ListEdgesRequest,
  ): Promise<EntityEdge[]> {
    const { graphUuid } = await this.targets.require(request.caller, wanted);
    return withCursorHeader(request, await this.facts.list(graphUuid, body));
  }
}
