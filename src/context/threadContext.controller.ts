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
import { limits } from '../limits.js';
import type { MessageInput } from '../message/message.service.js';
import type { NewThreadMessage } from '../message/message.types.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { ContextService } from './context.service.js';
import type {
  AddThreadMessagesRequest,
  AddThreadMessagesResponse,
  ThreadContextResponse,
} from './context.types.js';

@Route('threads')
@Tags('Threads (generation 3)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such thread')
@Response<Success>(409, 'The thread was ended')
@Response<Success>(429, 'Too much waits to be processed; see Retry-After')
@Response<Success>(503, 'The database is away')
export class ThreadContextController {
  constructor(private readonly context: ContextService) {}

  /** Adds 1 to 30 messages to a thread. */
  @Post('{threadId}/messages')
  @Security('api_key', ['write'])
  addThreadMessages(
    @Request() request: CallerRequest,
    @Path() threadId: string,
    @Body() body: AddThreadMessagesRequest,
  ): Promise<AddThreadMessagesResponse> {
    return this.add(request, threadId, body, limits.messagesPerRequestMax);
  }

  /** Adds up to 200 messages to a thread: for back-filling. */
  @Post('{threadId}/messages-batch')
  @Security('api_key', ['write'])
  addThreadMessagesBatch(
    @Request() request: CallerRequest,
    @Path() threadId: string,
    @Body() body: AddThreadMessagesRequest,
  ): Promise<AddThreadMessagesResponse> {
    return this.add(request, threadId, body, limits.messagesPerBatchRequestMax);
  }

  /** The context block for the conversation. */
  @Get('{threadId}/context')
  @Security('api_key', ['read'])
  async getThreadContext(
    @Request() request: CallerRequest,
    @Path() threadId: string,
    @Query() template_id?: string,
  ): Promise<ThreadContextResponse> {
    return { context: await this.context.threadContext(request.caller, threadId, template_id) };
  }

  private async add(
    request: CallerRequest,
    threadId: string,
    body: AddThreadMessagesRequest,
    countMax: number,
  ): Promise<AddThreadMessagesResponse> {
    const { caller } = request;
    const options = { countMax, ignoreRoles: body.ignore_roles ?? [] };
    const inputs = body.messages.map(toInput);
    const uuids = await this.context.addToThread(caller, threadId, inputs, options);
    if (body.return_context !== true) return { message_uuids: uuids };
    const context = await this.context.contextAfterAdding(() =>
      this.context.threadContext(caller, threadId),
    );
    return { message_uuids: uuids, ...(context === undefined ? {} : { context }) };
  }
}

const toInput = (message: NewThreadMessage): MessageInput => ({
  content: message.content,
  roleType: message.role,
  name: message.name,
  createdAt: message.created_at,
  metadata: message.metadata,
});
