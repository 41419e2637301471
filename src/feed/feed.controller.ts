import {
  Post,
  Query,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { type FeedRequest, FeedService } from './feed.service.js';
import type { BusinessDataResponse } from './feed.types.js';

@Route('business-data')
@Tags('Business data')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(403, 'The key lacks the scope')
@Response<Success>(408, 'The body did not arrive in time')
@Response<Success>(415, 'A character set or encoding that is not read')
@Response<Success>(429, 'Too much waits to be processed; see Retry-After')
@Response<Success>(503, 'The database is away')
export class FeedController {
  constructor(private readonly feed: FeedService) {}

  /**
   * Takes records as a CRM or a warehouse exports them and attaches each to the users whose
   * identifiers it carries. The body is a JSON array, `{"records": […]}`, NDJSON
   * (`application/x-ndjson`) or CSV (`text/csv`), read as it arrives. A record is
   * `{source, type, key, at, data}`, `{source, type, key, deleted: true}`, or bare data.
   *
   * @param source for records that do not say it
   * @param type for records that do not say it
   * @param source_description for all records
   * @param key_field field of bare data that holds its key
   * @param at_field field of bare data that says when it is from
   */
  @Post()
  @Security('api_key', ['write'])
  @SuccessResponse(202, 'Accepted')
  addBusinessData(
    @Request() request: CallerRequest,
    @Query() source?: string,
    @Query() type?: string,
    @Query() source_description?: string,
    @Query() key_field?: string,
    @Query() at_field?: string,
  ): Promise<BusinessDataResponse> {
    return this.feed.receive(request.caller, request as CallerRequest & FeedRequest, {
      ...{ source, type, keyField: key_field, atField: at_field },
      sourceDescription: source_description,
    });
  }
}
