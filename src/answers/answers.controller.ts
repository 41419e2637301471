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
import { AnswersService } from './answers.service.js';
import type {
  ClassifySessionRequest,
  ExtractDataRequest,
  Question,
  SessionClassification,
} from './answers.types.js';

/** What only a language model can answer about a session. */
@Route('sessions')
@Tags('Sessions (generation 2)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such session')
@Response<Success>(501, 'No language model is configured')
@Response<Success>(503, 'The database is away')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  /** Says which of several classes a session belongs to. Needs a language model. */
  @Post('{sessionId}/classify')
  @Security('api_key', ['write'])
  async classifySession(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() body: ClassifySessionRequest,
  ): Promise<SessionClassification> {
    const chosen = await this.answers.classify(request.caller, sessionId, {
      classes: body.classes,
      instruction: body.instruction,
      lastN: body.last_n,
    });
    return { label: body.name, class: chosen };
  }

  /** Fills a schema from what was said in a session. Needs a language model. */
  @Post('{sessionId}/extract')
  @Security('api_key', ['read'])
  async extractData(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() body: ExtractDataRequest,
  ): Promise<{ [key: string]: string }> {
    return this.answers.extract(request.caller, sessionId, {
      modelSchema: body.model_schema,
      lastN: body.last_n,
      currentDateTime: body.current_date_time,
    });
  }

  /**
   * The question that the last messages of a session ask. Needs a language model.
   * @isInt lastMessages last_n_messages must be a whole number
   */
  @Get('{sessionId}/synthesize_question')
  @Security('api_key', ['read'])
  async synthesizeQuestion(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Query('last_n_messages') lastMessages?: number,
  ): Promise<Question> {
    const { caller } = request;
    return { question: await this.answers.question(caller, sessionId, lastMessages) };
  }
}
