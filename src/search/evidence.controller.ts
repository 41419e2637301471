import { Get, Path, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { EvidenceService } from './evidence.service.js';
import type { FactEvidenceResponse } from './evidence.types.js';

@Route()
@Tags('Facts')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such fact')
@Response<Success>(503, 'The database is away')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** What says a fact, what ended it, and which facts came before and after it. */
  @Get('facts/{factUuid}/evidence')
  @Security('api_key', ['read'])
  getFactEvidence(
    @Request() request: CallerRequest,
    @Path() factUuid: string,
  ): Promise<FactEvidenceResponse> {
    return this.evidence.read(request.caller, factUuid);
  }
}
