import { Body, Path, Post, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { SessionSearchService } from './sessionSearch.service.js';
import type {
  MemorySearchRequest,
  MemorySearchResult,
  SessionSearchRequest,
  SessionSearchResponse,
} from './sessionSearch.types.js';

@Route('sessions')
@Tags('Search')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such user or session')
@Response<Success>(503, 'The database is away')
export class SessionSearchController {
  constructor(private readonly searches: SessionSearchService) {}

  /**
   * Finds facts of a user, or messages of the user's sessions.
   * @isInt limit must be a whole number
   * @param limit 1 to 50; default 10
   */
  @Post('search')
  @Security('api_key', ['read'])
  async searchSessions(
    @Request() request: CallerRequest,
    @Body() body: SessionSearchRequest,
    @Query() limit?: number,
  ): Promise<SessionSearchResponse> {
    return { results: await this.searches.search(request.caller, body, limit) };
  }

  /**
   * Finds messages of one session.
   * @isInt limit must be a whole number
   * @param limit 1 to 50; default 10
   */
  @Post('{sessionId}/search')
  @Security('api_key', ['read'])
  searchSession(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Body() body: MemorySearchRequest,
    @Query() limit?: number,
  ): Promise<MemorySearchResult[]> {
    return this.searches.searchOne(request.caller, sessionId, body, limit);
  }
}
