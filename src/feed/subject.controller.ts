import { Body, Post, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import type { FindSubjectRequest, FindSubjectResponse } from './feed.types.js';
import { SubjectService } from './subject.service.js';

@Route('subjects')
@Tags('Business data')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class SubjectController {
  constructor(private readonly subjects: SubjectService) {}

  /** Lists everything of the project that carries an e-mail, a phone number or a user id. */
  @Post('find')
  @Security('api_key', ['admin'])
  findSubject(
    @Request() request: CallerRequest,
    @Body() body: FindSubjectRequest,
  ): Promise<FindSubjectResponse> {
    return this.subjects.find(request.caller, body);
  }
}
