import { Body, Get, Patch, Request, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { ProjectService } from './project.service.js';
import type { ProjectInfoResponse, UpdateProjectRequest } from './project.types.js';

@Route('projects')
@Tags('Project')
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
