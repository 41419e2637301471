import { Get, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { OverviewService } from './overview.service.js';
import type { OverviewResponse } from './overview.types.js';

@Route('overview')
@Tags('Project')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  /** How much the project holds, what waits to be read, and what the service can do. */
  @Get()
  @Security('api_key', ['read'])
  getOverview(@Request() request: CallerRequest): Promise<OverviewResponse> {
    return this.overview.read(request.caller);
  }
}
