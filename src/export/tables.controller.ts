import { Get, Path, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { TableService } from './tables.service.js';
import type { TableName, TablePage } from './tables.types.js';

@Route('tables')
@Tags('Tables and Cypher')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class TableController {
  constructor(private readonly tables: TableService) {}

  /**
   * A page of a flat table of the project: what has changed since a moment, in the order of the
   * changes. `docs/tables.md` describes the columns.
   * @isInt limit must be a whole number
   * @param since RFC 3339; everything when it is not given
   * @param cursor `next_cursor` of the page before
   * @param limit rows of a page, 1000 at most
   */
  @Get('{table}')
  @Security('api_key', ['read'])
  getTable(
    @Request() request: CallerRequest,
    @Path() table: TableName,
    @Query() since?: string,
    @Query() cursor?: string,
    @Query() limit?: number,
  ): Promise<TablePage> {
    return this.tables.page(request.caller, table, { since, cursor, limit });
  }
}
