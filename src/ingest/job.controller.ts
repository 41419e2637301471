import { Get, Path, Post, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { EpisodeService } from '../episode/episode.service.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { JobService, presentTask } from './job.service.js';
import type { GetTaskResponse, JobListResponse, RetryJobResponse } from './job.types.js';

@Route()
@Tags('Ingestion')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class JobController {
  constructor(
    private readonly jobs: JobService,
    private readonly episodes: EpisodeService,
  ) {}

  /**
   * Jobs that wait, or that were parked after they had failed too often.
   * @param status pending or parked (the default)
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   */
  @Get('jobs')
  @Security('api_key', ['read'])
  listJobs(
    @Request() request: CallerRequest,
    @Query() status?: string,
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<JobListResponse> {
    const paging = { pageNumber: page_number, pageSize: page_size };
    return this.jobs.list(request.caller, status, paging);
  }

  /** Tries a parked job again. */
  @Post('jobs/{uuid}/retry')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such parked job')
  retryJob(@Request() request: CallerRequest, @Path() uuid: string): Promise<RetryJobResponse> {
    return this.jobs.retry(request.caller, uuid);
  }

  /** How far the reading of an episode is. */
  @Get('tasks/{taskId}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such task')
  async getTask(
    @Request() request: CallerRequest,
    @Path() taskId: string,
  ): Promise<GetTaskResponse> {
    return presentTask(await this.episodes.require(request.caller, taskId));
  }
}
