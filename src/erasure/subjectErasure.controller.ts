import { Body, Post, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { AnsweredRequest, CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import type { ErasedResponse, SubjectExport, SubjectRequest } from './erasure.types.js';
import { SubjectErasureService } from './subjectErasure.service.js';

@Route('subjects')
@Tags('Erasure')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class SubjectErasureController {
  constructor(private readonly subjects: SubjectErasureService) {}

  /**
   * Forgets somebody who is no user: records that carry the identifier go, in those that are also
   * about users it is struck out, and so it is in every graph. The receipt is that of a user.
   * @param wait answer when the receipt is there, and with it
   * @param suppress refuse records and users that carry the identifier from now on
   */
  @Post('erase')
  @Security('api_key', ['erase'])
  async eraseSubject(
    @Request() request: CallerRequest,
    @Body() body: SubjectRequest,
    @Query() wait?: boolean,
    @Query() suppress?: boolean,
  ): Promise<ErasedResponse> {
    const begun = await this.subjects.erase(request.caller, body, { wait, suppress });
    (request as AnsweredRequest).res?.setHeader('Kith-Erasure-Id', begun.erasureId);
    return { message: 'OK', ...(begun.receipt ? { receipt: begun.receipt } : {}) };
  }

  /** What erasing somebody who is no user would remove. */
  @Post('export')
  @Security('api_key', ['admin'])
  @Response<Success>(404, 'Nothing carries the identifier')
  exportSubject(
    @Request() request: CallerRequest,
    @Body() body: SubjectRequest,
  ): Promise<SubjectExport> {
    return this.subjects.export(request.caller, body);
  }
}
