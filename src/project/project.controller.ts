import { Body, Get, Patch, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { ProjectService } from './project.service.js';
import type { ProjectInfoResponse, UpdateProjectRequest } from './project.types.js';

@Route('projects')
@Tags('Project')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class ProjectController {
  constructor(private readonly projects: ProjectService) {}

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
