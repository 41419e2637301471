import { Get, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { AuditService } from './audit.service.js';
import type { AuditListResponse } from './audit.types.js';

@Route('audit')
@Tags('Keys and audit')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such project')
@Response<Success>(503, 'The database is away')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /**
   * What was done with which key, newest first: changes of keys and projects, erasures, exports,
   * look-ups of people, decisions on reviews, Cypher. The root key may name any project.
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   * @param from RFC 3339; this moment counts
   * @param to RFC 3339; this moment does not count
   */
  @Get()
  @Security('api_key', ['admin'])
  listAudit(
    @Request() request: CallerRequest,
    @Query() from?: string,
    @Query() to?: string,
    @Query() action?: string,
    @Query() project_id?: string,
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<AuditListResponse> {
    const paging = { pageNumber: page_number, pageSize: page_size };
    return this.audit.list(request.caller, {
      ...{ from, to, action, projectId: project_id },
      ...paging,
    });
  }
}
