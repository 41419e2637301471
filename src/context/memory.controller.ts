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
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { NewMessage } from '../message/message.types.js';
import type { MessageInput } from '../message/message.service.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { ContextService } from './context.service.js';
import type { AddMemoryRequest, AddMemoryResponse, Memory } from './context.types.js';

@Route('sessions')
@Tags('Sessions (generation 2)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class MemoryController {
  constructor(private readonly context: ContextService) {}

  /** Adds 1 to 30 messages to a session. A session that does not exist is made, without a user. */
  @Post('{sessionId}/memory')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'The session was deleted meanwhile')
  @Response<Success>(409, 'The session was ended')
  @Response<Success>(429, 'Too much waits to be processed; see Retry-After')
  async addMemory(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() body: AddMemoryRequest,
  ): Promise<AddMemoryResponse> {
    const { caller } = request;
    const inputs = body.messages.map(toInput);
    await this.context.addToSession(caller, sessionId, inputs, body.ignore_roles ?? []);
    if (body.return_context !== true) return { message: 'OK' };
    const context = await this.context.contextAfterAdding(() =>
      this.context.sessionContext(caller, sessionId),
    );
    return { message: 'OK', ...(context === undefined ? {} : { context }) };
  }

  /**
   * The last messages of a session and the context block for them.
   * @isInt lastn must be a whole number
   * @param lastn how many messages; default 6
   * @param min_rating only facts rated at least so high; unrated ones count as 1
   */
  @Get('{sessionId}/memory')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such session')
  getMemory(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Query() lastn?: number,
    @Query() min_rating?: number,
  ): Promise<Memory> {
    return this.context.memory(request.caller, sessionId, lastn, min_rating);
  }
}

const toInput = (message: NewMessage): MessageInput => ({
  content: message.content,
  roleType: message.role_type,
  name: message.role,
  createdAt: message.created_at,
  metadata: message.metadata,
});
