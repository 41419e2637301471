import { Body, Get, Path, Post, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { CypherService } from './cypher.service.js';
import type {
  CypherResponse,
  LibraryListResponse,
  RunCypherRequest,
  RunLibraryRequest,
} from './cypher.types.js';

@Route('cypher')
@Tags('Tables and Cypher')
@Response<Success>(400, 'The request is not what the endpoint takes, or the query was not run')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class CypherController {
  constructor(private readonly cypher: CypherService) {}

  /**
   * Runs one statement that reads, on the whole database: it sees every project. For the root key
   * alone, and off unless `KITH_CYPHER=on`.
   */
  @Post()
  @Security('api_key', ['root'])
  @Response<Success>(501, 'Cypher is switched off')
  async runCypher(@Body() body: RunCypherRequest): Promise<CypherResponse> {
    return this.cypher.run(body);
  }

  /** The ready queries: what each answers, and what it asks for. */
  @Get('library')
  @Security('api_key', ['read'])
  async listLibrary(): Promise<LibraryListResponse> {
    return this.cypher.list();
  }

  /** Runs a ready query in the project of the key. */
  @Post('library/{queryName}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such query')
  runLibrary(
    @Request() request: CallerRequest,
    @Path() queryName: string,
    @Body() body: RunLibraryRequest,
  ): Promise<CypherResponse> {
    return this.cypher.runNamed(request.caller, queryName, body);
  }
}
