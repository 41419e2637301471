import { Delete, Get, Path, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import type { SuppressionListResponse } from './erasure.types.js';
import { SuppressionService } from './suppression.service.js';

@Route('suppressions')
@Tags('Erasure')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class SuppressionController {
  constructor(private readonly suppressions: SuppressionService) {}

  /**
   * Identifiers of erased people that are refused, newest first, and how often they were.
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   */
  @Get()
  @Security('api_key', ['erase'])
  listSuppressions(
    @Request() request: CallerRequest,
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<SuppressionListResponse> {
    return this.suppressions.list(request.caller, {
      pageNumber: page_number,
      pageSize: page_size,
    });
  }

  /** Lifts one: records and users that carry the identifier are taken again. */
  @Delete('{suppressionUuid}')
  @Security('api_key', ['erase'])
  @Response<Success>(404, 'No such suppression')
  async liftSuppression(
    @Request() request: CallerRequest,
    @Path() suppressionUuid: string,
  ): Promise<Success> {
    await this.suppressions.lift(request.caller, suppressionUuid);
    return { message: 'OK' };
  }
}
