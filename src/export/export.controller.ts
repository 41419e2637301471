import type { Readable } from 'node:stream';
import {
  Get,
  Path,
  Post,
  Produces,
  Query,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { AnsweredRequest, CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { ExportService } from './export.service.js';
import type { ImportResponse, UserExport } from './export.types.js';
import { ImportService } from './import.service.js';

@Route('users')
@Tags('Erasure')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class ExportController {
  constructor(
    private readonly exports: ExportService,
    private readonly imports: ImportService,
  ) {}

  /**
   * Everything that erasing a user would remove, as it is read: JSON (docs/erasure.md has the
   * schema), or with `format=html` one page for the person it is about.
   * @param format json or html
   */
  @Get('{userId}/export')
  @Security('api_key', ['admin'])
  @Produces('application/json')
  @Response<Success>(404, 'No such user')
  async exportUser(
    @Request() request: CallerRequest,
    @Path() userId: string,
    @Query() format?: string,
  ): Promise<UserExport> {
    const { res } = request as AnsweredRequest;
    if (format === 'html') {
      const page = await this.exports.page(request.caller, userId);
      res?.setHeader('Content-Type', 'text/html; charset=utf-8');
      return asDocumented(page);
    }
    const json = await this.exports.json(request.caller, userId);
    res?.setHeader('Content-Type', 'application/json; charset=utf-8');
    res?.setHeader('Content-Disposition', 'attachment; filename="user.json"');
    return asDocumented(json);
  }

  /** Takes in what an export has given out, with all uuids. All of it is there then, or nothing. */
  @Post('import')
  @Security('api_key', ['admin'])
  @SuccessResponse(201, 'Created')
  @Response<Success>(413, 'The export is too large')
  importUser(@Request() request: CallerRequest): Promise<ImportResponse> {
    return this.imports.take(request.caller, request as unknown as Readable);
  }
}

/** It is sent as it is read; the document says what it is when it has been read. */
const asDocumented = (stream: Readable): UserExport => stream as unknown as UserExport;
