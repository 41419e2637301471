import {
  Body,
  Get,
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
import { presentThread } from './session.presenter.js';
import { SessionService } from './session.service.js';
import type { CreateThreadRequest, Thread, ThreadListResponse } from './session.types.js';

/** The same sessions as generation 3 of the wire has them. */
@Route()
@Tags('Threads (generation 3)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class ThreadController {
  constructor(private readonly sessions: SessionService) {}

  /** Makes a thread of a user. */
  @Post('threads')
  @Security('api_key', ['write'])
  @SuccessResponse(201, 'Created')
  async createThread(
    @Request() request: CallerRequest,
    @Body() body: CreateThreadRequest,
  ): Promise<Thread> {
    requireId(body.thread_id, 'thread_id');
    const { row, created } = await this.sessions.create(request.caller, {
      sessionId: body.thread_id,
      userId: requireId(body.user_id, 'user_id'),
    });
    if (!created) {
      throw new KithError(
        'already_exists',
        `bad request: session with id ${body.thread_id} already exists`,
      );
    }
    return presentThread(row, request.caller.projectUuid);
  }

  /**
   * A page of threads, newest first unless asked otherwise. Every parameter is also taken in
   * camelCase (`pageNumber`).
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   * @param page_number from 1
   * @param order_by created_at, updated_at, user_id or thread_id
   */
  @Get('threads')
  @Security('api_key', ['read'])
  async listThreads(
    @Request() request: CallerRequest,
    @Query() page_number?: number,
    @Query() page_size?: number,
    @Query() order_by?: string,
    @Query() asc?: boolean,
  ): Promise<ThreadListResponse> {
    const { rows, total } = await this.sessions.list(request.caller, {
      pageNumber: page_number,
      pageSize: page_size,
      orderBy: order_by,
      ascending: asc,
    });
    return {
      threads: rows.map((row) => presentThread(row, request.caller.projectUuid)),
      total_count: total,
      response_count: rows.length,
    };
  }

  /** The threads of a user in the order they were made; empty for an unknown user. */
  @Get('users/{userId}/threads')
  @Security('api_key', ['read'])
  async listUserThreads(
    @Request() request: CallerRequest,
    @Path() userId: string,
  ): Promise<Thread[]> {
    const rows = await this.sessions.listByUser(request.caller, userId);
    return rows.map((row) => presentThread(row, request.caller.projectUuid));
  }
}
