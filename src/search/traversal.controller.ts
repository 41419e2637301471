import { Body, Path, Post, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { TraversalService } from './traversal.service.js';
import type {
  GraphNodeNeighbor,
  GraphSubgraphResponse,
  NeighborsRequest,
  SubgraphRequest,
} from './traversal.types.js';

@Route('graph')
@Tags('Search')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such node or graph')
@Response<Success>(503, 'The database is away')
export class TraversalController {
  constructor(private readonly traversals: TraversalService) {}

  /** The nodes next to one, each with the facts between the two that are true now. */
  @Post('node/{nodeUuid}/neighbors')
  @Security('api_key', ['read'])
  getNeighbors(
    @Request() request: CallerRequest,
    @Path() nodeUuid: string,
    @Body() body: NeighborsRequest,
  ): Promise<GraphNodeNeighbor[]> {
    return this.traversals.neighbors(request.caller, nodeUuid, body);
  }

  /** What lies within some facts of the seeds. */
  @Post('subgraph')
  @Security('api_key', ['read'])
  getSubgraph(
    @Request() request: CallerRequest,
    @Body() body: SubgraphRequest,
  ): Promise<GraphSubgraphResponse> {
    return this.traversals.subgraph(request.caller, body);
  }
}
