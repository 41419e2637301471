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
import type { EntityNode, SuccessResponse as Success } from '../wire.types.js';
import { EntityService } from './entity.service.js';
import type { ListNodesRequest, UpdateNodeRequest } from './entity.types.js';

@Route('graph/node')
@Tags('Nodes')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such node or graph')
@Response<Success>(503, 'The database is away')
export class EntityController {
  constructor(
    private readonly entities: EntityService,
    private readonly targets: GraphTargets,
  ) {}

  /** The nodes of a user's graph; the next page's cursor is in the header Zep-Next-Cursor. */
  @Post('user/{userId}')
  @Security('api_key', ['read'])
  listUserNodes(
    @Request() request: CallerRequest & CursorResponse,
    @Path() userId: string,
    @Body() body: ListNodesRequest,
  ): Promise<EntityNode[]> {
    return this.list(request, { user_id: userId }, body);
  }

  /** The nodes of a graph. */
  @Post('graph/{graphId}')
  @Security('api_key', ['read'])
  listGraphNodes(
    @Request() request: CallerRequest & CursorResponse,
    @Path() graphId: string,
    @Body() body: ListNodesRequest,
  ): Promise<EntityNode[]> {
    return this.list(request, { graph_id: graphId }, body);
  }

  /** The nodes of a group's graph, as generation 2 calls it. */
  @Post('group/{groupId}')
  @Security('api_key', ['read'])
  listGroupNodes(
    @Request() request: CallerRequest & CursorResponse,
    @Path() groupId: string,
    @Body() body: ListNodesRequest,
  ): Promise<EntityNode[]> {
    return this.list(request, { group_id: groupId }, body);
  }

  /** One node. */
  @Get('{uuid}')
  @Security('api_key', ['read'])
  getNode(@Request() request: CallerRequest, @Path() uuid: string): Promise<EntityNode> {
    return this.entities.get(request.caller, uuid);
  }

  /** Changes what is given of a node. */
  @Patch('{uuid}')
  @Security('api_key', ['write'])
  updateNode(
    @Request() request: CallerRequest,
    @Path() uuid: string,
    @Body() body: UpdateNodeRequest,
  ): Promise<EntityNode> {
    return this.entities.update(request.caller, uuid, body);
  }

  private async list(
    request: CallerRequest & CursorResponse,
    wanted: { user_id?: string; graph_id?: string; group_id?: string },
    body: ListNodesRequest,
  ): Promise<EntityNode[]> {
    const { graphUuid } = await this.targets.require(request.caller, wanted);
    return withCursorHeader(request, await this.entities.list(graphUuid, body));
  }
}
