import { Body, Get, Path, Post, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { WireGapsService } from './wireGaps.service.js';
import type {
  DerivedListRequest,
  DerivedNode,
  DocumentSummary,
  SummaryListResponse,
  ThreadSummary,
} from './wireGaps.types.js';

/** What the wire derives from facts and Kith does not: valid lists with nothing in them. */
@Route()
@Tags('Observations and summaries')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'Nothing of that id')
@Response<Success>(503, 'The database is away')
export class DerivedController {
  constructor(private readonly gaps: WireGapsService) {}

  /** Observations of a user's graph: none are made yet. */
  @Post('graph/observation/user/{userId}')
  @Security('api_key', ['read'])
  listUserObservations(
    @Request() request: CallerRequest,
    @Path() userId: string,
    @Body() _body: DerivedListRequest,
  ): Promise<DerivedNode[]> {
    return this.gaps.emptyList(request.caller, { user_id: userId });
  }

  /** Observations of a graph: none are made yet. */
  @Post('graph/observation/graph/{graphId}')
  @Security('api_key', ['read'])
  listGraphObservations(
    @Request() request: CallerRequest,
    @Path() graphId: string,
    @Body() _body: DerivedListRequest,
  ): Promise<DerivedNode[]> {
    return this.gaps.emptyList(request.caller, { graph_id: graphId });
  }

  /** One observation: there is none of any uuid. */
  @Get('graph/observation/{uuid}')
  @Security('api_key', ['read'])
  async getObservation(@Path() uuid: string): Promise<DerivedNode> {
    return this.gaps.noObservation(uuid);
  }

  /** Summaries of the threads of a user: none are written yet. */
  @Post('graph/thread-summary/user/{userId}')
  @Security('api_key', ['read'])
  listUserThreadSummaries(
    @Request() request: CallerRequest,
    @Path() userId: string,
    @Body() _body: DerivedListRequest,
  ): Promise<ThreadSummary[]> {
    return this.gaps.emptyList(request.caller, { user_id: userId });
  }

  /** Summaries of the threads of a graph: none are written yet. */
  @Post('graph/thread-summary/graph/{graphId}')
  @Security('api_key', ['read'])
  listGraphThreadSummaries(
    @Request() request: CallerRequest,
    @Path() graphId: string,
    @Body() _body: DerivedListRequest,
  ): Promise<ThreadSummary[]> {
    return this.gaps.emptyList(request.caller, { graph_id: graphId });
  }

  /** Summaries of the documents of a graph: none are written yet. */
  @Post('graph/document-summary/graph/{graphId}')
  @Security('api_key', ['read'])
  listDocumentSummaries(
    @Request() request: CallerRequest,
    @Path() graphId: string,
    @Body() _body: DerivedListRequest,
  ): Promise<DocumentSummary[]> {
    return this.gaps.emptyList(request.caller, { graph_id: graphId });
  }

  /** The summary of a thread: empty, since none is written yet. */
  @Get('threads/{threadId}/summary')
  @Security('api_key', ['read'])
  getThreadSummary(
    @Request() request: CallerRequest,
    @Path() threadId: string,
  ): Promise<ThreadSummary> {
    return this.gaps.threadSummary(request.caller, threadId);
  }

  /** The summaries of a session: none are written yet. */
  @Get('sessions/{sessionId}/summary')
  @Security('api_key', ['read'])
  async listSessionSummaries(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
  ): Promise<SummaryListResponse> {
    await this.gaps.requireSession(request.caller, sessionId);
    return { summaries: [], row_count: 0, total_count: 0 };
  }
}
