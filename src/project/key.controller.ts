import {
  Body,
  Delete,
  Get,
  Path,
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
import { KeyService } from './key.service.js';
import type { CreatedKey, CreateKeyRequest, KeyListResponse, OwnKey } from './key.types.js';

@Route('keys')
@Tags('Keys and audit')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(403, 'The key may not give, or end, what it lacks')
@Response<Success>(404, 'No such key or project')
@Response<Success>(503, 'The database is away')
export class KeyController {
  constructor(private readonly keys: KeyService) {}

  /** Keys of the project, oldest first, ended ones too. Their secrets are stored nowhere. */
  @Get()
  @Security('api_key', ['admin'])
  listKeys(
    @Request() request: CallerRequest,
    @Query() project_id?: string,
  ): Promise<KeyListResponse> {
    return this.keys.list(request.caller, project_id);
  }

  /** What the key of the request may do: programs ask before they offer what it cannot. */
  @Get('own')
  @Security('api_key', ['read'])
  getOwnKey(@Request() request: CallerRequest): OwnKey {
    return this.keys.own(request.caller);
  }

  /** Makes a key. The answer shows it, and nothing shows it again. */
  @Post()
  @Security('api_key', ['admin'])
  @SuccessResponse(201, 'Created')
  createKey(
    @Request() request: CallerRequest,
    @Body() body: CreateKeyRequest,
  ): Promise<CreatedKey> {
    return this.keys.create(request.caller, body);
  }

  /** Ends a key; every instance refuses it within a second. */
  @Delete('{keyId}')
  @Security('api_key', ['admin'])
  async revokeKey(
    @Request() request: CallerRequest,
    @Path() keyId: string,
    @Query() project_id?: string,
  ): Promise<Success> {
    await this.keys.revoke(request.caller, keyId, project_id);
    return { message: 'OK' };
  }
}
