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
import { presentSession } from './session.presenter.js';
import { SessionService } from './session.service.js';
import type {
  CreateSessionRequest,
  EndSessionRequest,
  EndSessionResponse,
  EndSessionsRequest,
  EndSessionsResponse,
  Session,
  SessionListResponse,
  UpdateSessionRequest,
} from './session.types.js';

/** Sessions as generation 2 of the wire has them. */
@Route()
@Tags('Sessions (generation 2)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  /** Makes a session of a user. */
  @Post('sessions')
  @Security('api_key', ['write'])
  @SuccessResponse(201, 'Created')
  async addSession(
    @Request() request: CallerRequest,
    @Body() body: CreateSessionRequest,
  ): Promise<Session> {
    const { row, created } = await this.sessions.create(request.caller, {
      sessionId: body.session_id,
      userId: body.user_id,
      metadata: body.metadata,
      factRatingInstruction: body.fact_rating_instruction,
    });
    if (!created) {
      throw new KithError(
        'already_exists',
        `bad request: session already exists with session_id: ${body.session_id}`,
      );
    }
    return presentSession(row, request.caller.projectUuid);
  }

  /**
   * A page of sessions, newest first unless asked otherwise. Every parameter is also taken in
   * camelCase (`pageNumber`).
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   * @param page_number from 1
   * @param order_by created_at, updated_at, user_id or session_id
   */
  @Get('sessions-ordered')
  @Security('api_key', ['read'])
  async listSessionsOrdered(
    @Request() request: CallerRequest,
    @Query() page_number?: number,
    @Query() page_size?: number,
    @Query() order_by?: string,
    @Query() asc?: boolean,
  ): Promise<SessionListResponse> {
    const { rows, total } = await this.sessions.list(request.caller, {
      pageNumber: page_number,
      pageSize: page_size,
      orderBy: order_by,
      ascending: asc,
    });
    return {
      sessions: rows.map((row) => presentSession(row, request.caller.projectUuid)),
      total_count: total,
      response_count: rows.length,
    };
  }

  /** Ends sessions, all or none. */
  @Post('sessions/end')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'One of them does not exist')
  async endSessions(
    @Request() request: CallerRequest,
    @Body() body: EndSessionsRequest,
  ): Promise<EndSessionsResponse> {
    const rows = await this.sessions.end(request.caller, body.session_ids);
    return { sessions: rows.map((row) => presentSession(row, request.caller.projectUuid)) };
  }

  /** One session. */
  @Get('sessions/{sessionId}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such session')
  async getSession(@Request() request: CallerRequest, @Path() sessionId: string): Promise<Session> {
    const row = await this.sessions.require(request.caller, sessionId);
    return presentSession(row, request.caller.projectUuid);
  }

  /** Merges metadata into a session that was not ended. */
  @Patch('sessions/{sessionId}')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such session')
  @Response<Success>(409, 'The session was ended')
  async updateSession(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() body: UpdateSessionRequest,
  ): Promise<Session> {
    const row = await this.sessions.update(request.caller, sessionId, {
      metadata: body.metadata,
      factRatingInstruction: body.fact_rating_instruction,
    });
    return presentSession(row, request.caller.projectUuid);
  }

  /** Ends a session: it takes no more messages. */
  @Post('sessions/{sessionId}/end')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such session')
  async endSession(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() _body: EndSessionRequest,
  ): Promise<EndSessionResponse> {
    const [row] = await this.sessions.end(request.caller, [sessionId]);
    return { session: presentSession(row!, request.caller.projectUuid) };
  }

  /** The sessions of a user in the order they were made; empty for an unknown user. */
  @Get('users/{userId}/sessions')
  @Security('api_key', ['read'])
  async listUserSessions(
    @Request() request: CallerRequest,
    @Path() userId: string,
  ): Promise<Session[]> {
    const rows = await this.sessions.listByUser(request.caller, userId);
    return rows.map((row) => presentSession(row, request.caller.projectUuid));
  }
}
