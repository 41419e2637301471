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
import { requireId } from '../ids.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { presentGroup } from './graph.presenter.js';
import { GraphService } from './graph.service.js';
import type {
  CreateGroupRequest,
  Group,
  GroupListResponse,
  UpdateGroupRequest,
} from './graph.types.js';

/** The same graphs as generation 2 of the wire has them. */
@Route()
@Tags('Groups (generation 2)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class GroupController {
  constructor(private readonly graphs: GraphService) {}

  /** Makes a group: a graph that belongs to no user. */
  @Post('groups')
  @Security('api_key', ['write'])
  @SuccessResponse(201, 'Created')
  async addGroup(
    @Request() request: CallerRequest,
    @Body() body: CreateGroupRequest,
  ): Promise<Group> {
    requireId(body.group_id, 'group_id');
    const { row, created } = await this.graphs.create(request.caller, body.group_id, {
      name: body.name,
      description: body.description,
      factRatingInstruction: body.fact_rating_instruction,
    });
    if (!created) {
      throw new KithError(
        'already_exists',
        `bad request: group already exists with group_id: ${body.group_id}`,
      );
    }
    return presentGroup(row, request.caller.projectUuid);
  }

  /**
   * A page of groups, newest first. Every parameter is also taken in camelCase (`pageNumber`).
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   * @param page_number from 1
   */
  @Get('groups-ordered')
  @Security('api_key', ['read'])
  async listGroups(
    @Request() request: CallerRequest,
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<GroupListResponse> {
    const { rows, total } = await this.graphs.list(request.caller, {
      pageNumber: page_number,
      pageSize: page_size,
    });
    return {
      groups: rows.map((row) => presentGroup(row, request.caller.projectUuid)),
      row_count: rows.length,
      total_count: total,
    };
  }

  /** One group. */
  @Get('groups/{groupId}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such group')
  async getGroup(@Request() request: CallerRequest, @Path() groupId: string): Promise<Group> {
    const row = await this.graphs.require(request.caller, groupId);
    return presentGroup(row, request.caller.projectUuid);
  }

  /** Changes what is given of a group. */
  @Patch('groups/{groupId}')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such group')
  async updateGroup(
    @Request() request: CallerRequest,
    @Path() groupId: string,
    @Body() body: UpdateGroupRequest,
  ): Promise<Group> {
    const row = await this.graphs.update(request.caller, groupId, {
      name: body.name,
      description: body.description,
      factRatingInstruction: body.fact_rating_instruction,
    });
    return presentGroup(row, request.caller.projectUuid);
  }
}
