import { Body, Post, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { SearchService } from './search.service.js';
import type { GraphSearchRequest, GraphSearchResults } from './search.types.js';

@Route('graph')
@Tags('Search')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such user or graph')
@Response<Success>(503, 'The database is away')
export class SearchController {
  constructor(private readonly searches: SearchService) {}

  /**
   * Finds facts (scope `edges`, the default), nodes or episodes inside one graph. With no reranker
   * named, words and meaning are fused by score. What has ended is hidden unless dates ask for it.
   */
  @Post('search')
  @Security('api_key', ['read'])
  searchGraph(
    @Request() request: CallerRequest,
    @Body() body: GraphSearchRequest,
  ): Promise<GraphSearchResults> {
    return this.searches.search(request.caller, body);
  }
}
