import { Body, Post, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { SuccessResponse as Success } from '../wire.types.js';
import { notBuilt } from './wireGaps.service.js';
import type {
  CloneGraphRequest,
  CloneGraphResponse,
  DetectPatternsRequest,
  DetectPatternsResponse,
} from './wireGaps.types.js';

@Route('graph')
@Tags('Not built')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(501, 'Not built; the message says what to do instead')
@Response<Success>(503, 'The database is away')
export class GraphGapsController {
  /** Copying a graph: not built. */
  @Post('clone')
  @Security('api_key', ['write'])
  async cloneGraph(@Body() _body: CloneGraphRequest): Promise<CloneGraphResponse> {
    throw notBuilt('clone');
  }

  /** Patterns in a graph: not built. */
  @Post('patterns')
  @Security('api_key', ['read'])
  async detectPatterns(@Body() _body: DetectPatternsRequest): Promise<DetectPatternsResponse> {
    throw notBuilt('patterns');
  }
}
