import { Body, Post, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { SuccessResponse as Success } from '../wire.types.js';
import { LogLevelService } from './logLevel.service.js';
import type { LogLevelRequest } from './logLevel.types.js';

@Route('log-level')
@Tags('Keys and audit')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class LogLevelController {
  constructor(private readonly levels: LogLevelService) {}

  /** Sets the log level of the instance that answers, until it stops. For the root key alone. */
  @Post()
  @Security('api_key', ['root'])
  async setLogLevel(@Body() body: LogLevelRequest): Promise<Success> {
    this.levels.set(body.level);
    return { message: 'OK' };
  }
}
