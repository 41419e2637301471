import {
  Body,
  Get,
  Patch,
  Path,
  Query,
  Request,
  Response,
  Route,
  Security,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import {
  presentMessage,
  presentMessagePage,
  presentThreadMessage,
  presentThreadMessagePage,
} from './message.presenter.js';
import { MessageService } from './message.service.js';
import type {
  Message,
  MessageListResponse,
  ThreadMessage,
  ThreadMessageListResponse,
  UpdateMessageRequest,
} from './message.types.js';

@Route()
@Tags('Messages')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such session or message')
@Response<Success>(503, 'The database is away')
export class MessageController {
  constructor(private readonly messages: MessageService) {}

  /**
   * A page of the messages of a session, oldest first.
   * @isInt limit must be a whole number
   * @isInt cursor must be a whole number
   * @param limit messages on a page
   * @param cursor number of the page, from 1
   * @param around uuid of a message: the page that has it, and its number; cursor is ignored then
   */
  @Get('sessions/{sessionId}/messages')
  @Security('api_key', ['read'])
  async listSessionMessages(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Query() limit?: number,
    @Query() cursor?: number,
    @Query() around?: string,
  ): Promise<MessageListResponse> {
    const page = await this.messages.list(request.caller, sessionId, { limit, cursor, around });
    return presentMessagePage(page);
  }

  /** One message of a session. */
  @Get('sessions/{sessionId}/messages/{messageUuid}')
  @Security('api_key', ['read'])
  async getSessionMessage(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Path() messageUuid: string,
  ): Promise<Message> {
    return presentMessage(await this.messages.get(request.caller, messageUuid, sessionId));
  }

  /** Merges metadata into a message of a session. */
  @Patch('sessions/{sessionId}/messages/{messageUuid}')
  @Security('api_key', ['write'])
  async updateSessionMessage(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Path() messageUuid: string,
    @Body() body: UpdateMessageRequest,
  ): Promise<Message> {
    const row = await this.messages.updateMetadata(
      request.caller,
      messageUuid,
      body.metadata,
      sessionId,
    );
    return presentMessage(row);
  }

  /**
   * Messages of a thread, oldest first: a page, or the last ones.
   * @isInt limit must be a whole number
   * @isInt cursor must be a whole number
   * @isInt lastn must be a whole number
   * @param limit messages on a page
   * @param cursor number of the page, from 1
   * @param lastn only the last so many; limit and cursor are ignored then
   */
  @Get('threads/{threadId}/messages')
  @Security('api_key', ['read'])
  async listThreadMessages(
    @Request() request: CallerRequest,
    @Path() threadId: string,
    @Query() limit?: number,
    @Query() cursor?: number,
    @Query() lastn?: number,
  ): Promise<ThreadMessageListResponse> {
    const page = await this.messages.list(request.caller, threadId, {
      limit,
      cursor,
      last: lastn,
    });
    return presentThreadMessagePage(page);
  }

  /** Merges metadata into a message. */
  @Patch('messages/{messageUuid}')
  @Security('api_key', ['write'])
  async updateMessage(
    @Request() request: CallerRequest,
    @Path() messageUuid: string,
    @Body() body: UpdateMessageRequest,
  ): Promise<ThreadMessage> {
    const row = await this.messages.updateMetadata(request.caller, messageUuid, body.metadata);
    return presentThreadMessage(row);
  }
}
