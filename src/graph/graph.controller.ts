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
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { KithError } from '../errors.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { presentGraph } from './graph.presenter.js';
import { GraphService } from './graph.service.js';
import type {
  CreateGraphRequest,
  Graph,
  GraphListResponse,
  UpdateGraphRequest,
} from './graph.types.js';

/** Graphs that belong to no user, as generation 3 of the wire has them. */
@Route('graph')
@Tags('Graphs (generation 3)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class GraphController {
  constructor(private readonly graphs: GraphService) {}

  /** Makes a graph that belongs to no user. */
  @Post('create')
  @Security('api_key', ['write'])
  @SuccessResponse(201, 'Created')
  async createGraph(
    @Request() request: CallerRequest,
    @Body() body: CreateGraphRequest,
  ): Promise<Graph> {
    const { row, created } = await this.graphs.create(request.caller, body.graph_id, {
      name: body.name,
      description: body.description,
      timeZone: body.time_zone,
    });
    if (!created) {
      throw new KithError(
        'already_exists',
        `bad request: graph already exists with graph_id: ${body.graph_id}`,
      );
    }
    return presentGraph(row, request.caller.projectUuid);
  }

  /**
   * A page of graphs, newest first unless asked otherwise. Every parameter is also taken in
   * camelCase (`pageNumber`). It stands before `graph/{graphId}`, which would match it too.
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   * @param page_number from 1
   * @param search text that the id, the name or the description contains
   * @param order_by created_at, graph_id or name
   */
  @Get('list-all')
  @Security('api_key', ['read'])
  async listGraphs(
    @Request() request: CallerRequest,
    @Query() page_number?: number,
    @Query() page_size?: number,
    @Query() search?: string,
    @Query() order_by?: string,
    @Query() asc?: boolean,
  ): Promise<GraphListResponse> {
    const { rows, total, page } = await this.graphs.list(request.caller, {
      pageNumber: page_number,
      pageSize: page_size,
      search,
      orderBy: order_by,
      ascending: asc,
    });
    return {
      graphs: rows.map((row) => presentGraph(row, request.caller.projectUuid)),
      page_number: page.skip / page.limit + 1,
      page_size: page.limit,
      row_count: rows.length,
      total_count: total,
    };
  }

  /** One graph. */
  @Get('{graphId}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such graph')
  async getGraph(@Request() request: CallerRequest, @Path() graphId: string): Promise<Graph> {
    const row = await this.graphs.require(request.caller, graphId);
    return presentGraph(row, request.caller.projectUuid);
  }

  /** Changes what is given of a graph. */
  @Patch('{graphId}')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such graph')
  async updateGraph(
    @Request() request: CallerRequest,
    @Path() graphId: string,
    @Body() body: UpdateGraphRequest,
  ): Promise<Graph> {
    const row = await this.graphs.update(request.caller, graphId, {
      name: body.name,
      description: body.description,
      timeZone: body.time_zone,
    });
    return presentGraph(row, request.caller.projectUuid);
  }

  /** A hint that the graph is needed soon. Kith's graphs are always warm. */
  @Get('{graphId}/warm')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such graph')
  async warmGraph(@Request() request: CallerRequest, @Path() graphId: string): Promise<Success> {
    await this.graphs.require(request.caller, graphId);
    return { message: 'Graph warm-up initiated successfully.' };
  }
}
