import {
  Body,
  Delete,
  Get,
  Post,
  Put,
  Query,
  Request,
  Response,
  Route,
  Security,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { InstructionService } from './instruction.service.js';
import type {
  AddCustomInstructionsRequest,
  AddUserInstructionsRequest,
  DeleteCustomInstructionsRequest,
  DeleteUserInstructionsRequest,
  ListCustomInstructionsResponse,
  ListUserInstructionsResponse,
  ObservationSteeringConfig,
} from './instruction.types.js';

@Route()
@Tags('Instructions')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such user or graph')
@Response<Success>(503, 'The database is away')
export class InstructionController {
  constructor(private readonly instructions: InstructionService) {}

  /** What the summaries of users should answer: of the project, or of exactly one user. */
  @Get('user-summary-instructions')
  @Security('api_key', ['read'])
  async listUserSummaryInstructions(
    @Request() request: CallerRequest,
    @Query() user_id?: string,
  ): Promise<ListUserInstructionsResponse> {
    const { caller } = request;
    return { instructions: await this.instructions.list(caller, 'summary', { user_id }) };
  }

  /** Adds to them. */
  @Post('user-summary-instructions')
  @Security('api_key', ['write'])
  async addUserSummaryInstructions(
    @Request() request: CallerRequest,
    @Body() body: AddUserInstructionsRequest,
  ): Promise<Success> {
    const owners = { userIds: body.user_ids };
    await this.instructions.add(request.caller, 'summary', body.instructions, owners);
    return { message: 'OK' };
  }

  /** Removes some or all of them. */
  @Delete('user-summary-instructions')
  @Security('api_key', ['write'])
  async deleteUserSummaryInstructions(
    @Request() request: CallerRequest,
    @Body() body: DeleteUserInstructionsRequest,
  ): Promise<Success> {
    const names = body.instruction_names ?? [];
    await this.instructions.remove(request.caller, 'summary', names, { userIds: body.user_ids });
    return { message: 'OK' };
  }

  /** What a model is told before it reads data: of the project, or of exactly one graph. */
  @Get('custom-instructions')
  @Security('api_key', ['read'])
  async listCustomInstructions(
    @Request() request: CallerRequest,
    @Query() user_id?: string,
    @Query() graph_id?: string,
  ): Promise<ListCustomInstructionsResponse> {
    const owner = { user_id, graph_id };
    return { instructions: await this.instructions.list(request.caller, 'custom', owner) };
  }

  /** Adds to them. */
  @Post('custom-instructions')
  @Security('api_key', ['write'])
  async addCustomInstructions(
    @Request() request: CallerRequest,
    @Body() body: AddCustomInstructionsRequest,
  ): Promise<Success> {
    const owners = { userIds: body.user_ids, graphIds: body.graph_ids };
    await this.instructions.add(request.caller, 'custom', body.instructions, owners);
    return { message: 'OK' };
  }

  /** Removes some or all of them. */
  @Delete('custom-instructions')
  @Security('api_key', ['write'])
  async deleteCustomInstructions(
    @Request() request: CallerRequest,
    @Body() body: DeleteCustomInstructionsRequest,
  ): Promise<Success> {
    const owners = { userIds: body.user_ids, graphIds: body.graph_ids };
    const names = body.instruction_names ?? [];
    await this.instructions.remove(request.caller, 'custom', names, owners);
    return { message: 'OK' };
  }

  /** What observations should look for: of the project, or of exactly one graph. */
  @Get('projects/observation-steering')
  @Security('api_key', ['read'])
  getObservationSteering(
    @Request() request: CallerRequest,
    @Query() user_id?: string,
    @Query() graph_id?: string,
  ): Promise<ObservationSteeringConfig> {
    return this.instructions.steering(request.caller, { user_id, graph_id });
  }

  /** Replaces it. It is kept for when observations are made; none are made yet. */
  @Put('projects/observation-steering')
  @Security('api_key', ['write'])
  setObservationSteering(
    @Request() request: CallerRequest,
    @Body() body: ObservationSteeringConfig,
    @Query() user_id?: string,
    @Query() graph_id?: string,
  ): Promise<ObservationSteeringConfig> {
    return this.instructions.steer(request.caller, { user_id, graph_id }, body);
  }
}
