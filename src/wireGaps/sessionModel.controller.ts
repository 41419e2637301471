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
import type { SuccessResponse as Success } from '../wire.types.js';
import { notBuilt, WireGapsService } from './wireGaps.service.js';
import type {
  ClassifySessionRequest,
  ExtractDataRequest,
  Question,
  SessionClassification,
} from './wireGaps.types.js';

/** What only a language model can answer about a session. */
@Route('sessions')
@Tags('Sessions (generation 2)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such session')
@Response<Success>(501, 'No language model is configured')
@Response<Success>(503, 'The database is away')
export class SessionModelController {
  constructor(private readonly gaps: WireGapsService) {}

  /** Says which of several classes a session belongs to. Needs a language model. */
  @Post('{sessionId}/classify')
  @Security('api_key', ['write'])
  async classifySession(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() _body: ClassifySessionRequest,
  ): Promise<SessionClassification> {
    await this.gaps.requireSession(request.caller, sessionId);
    throw notBuilt('model');
  }

  /** Fills a schema from what was said in a session. Needs a language model. */
  @Post('{sessionId}/extract')
  @Security('api_key', ['read'])
  async extractData(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() _body: ExtractDataRequest,
  ): Promise<{ [key: string]: string }> {
    await this.gaps.requireSession(request.caller, sessionId);
    throw notBuilt('model');
  }

  /**
   * The question that the last messages of a session ask. Needs a language model.
   * @isInt _lastMessages last_n_messages must be a whole number
   */
  @Get('{sessionId}/synthesize_question')
  @Security('api_key', ['read'])
  async synthesizeQuestion(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Query('last_n_messages') _lastMessages?: number,
  ): Promise<Question> {
    await this.gaps.requireSession(request.caller, sessionId);
    throw notBuilt('model');
  }
}
