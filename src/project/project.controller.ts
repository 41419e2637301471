import {
  Body,
  Get,
  Patch,
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
import type { SuccessResponse as Success } from '../wire.types.js';
import { ProjectService } from './project.service.js';
import type {
  CreateProjectRequest,
  ProjectInfoResponse,
  ProjectListResponse,
  UpdateProjectRequest,
} from './project.types.js';

@Route('projects')
@Tags('Project')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class ProjectController {
  constructor(private readonly projects: ProjectService) {}

  /**
   * All projects of this Kith, oldest first. For the root key alone.
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   */
  @Get()
  @Security('api_key', ['root'])
  listProjects(
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<ProjectListResponse> {
    return this.projects.list(page_number, page_size);
  }

  /** Makes a project. For the root key alone. */
  @Post()
  @Security('api_key', ['root'])
  @SuccessResponse(201, 'Created')
  createProject(@Body() body: CreateProjectRequest): Promise<ProjectInfoResponse> {
    return this.projects.create(body);
  }

  /** The project of the key. */
  @Get('info')
  @Security('api_key', ['read'])
  getProject(@Request() request: CallerRequest): Promise<ProjectInfoResponse> {
    return this.projects.info(request.caller);
  }

  /** Changes the project of the key. */
  @Patch('info')
  @Security('api_key', ['admin'])
  updateProject(
    @Request() request: CallerRequest,
    @Body() body: UpdateProjectRequest,
  ): Promise<ProjectInfoResponse> {
    return this.projects.update(request.caller, body);
  }
}
