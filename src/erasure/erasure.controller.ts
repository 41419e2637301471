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
  Tags,
} from '@tsoa/runtime';
import type { AnsweredRequest, CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { type BegunErasure, ErasureService } from './erasure.service.js';
import type {
  ErasedResponse,
  Erasure,
  ErasureKeyResponse,
  ErasureListResponse,
  FindErasureRequest,
  FoundErasuresResponse,
  SignedReceipt,
} from './erasure.types.js';

/** `Kith-Erasure-Id` names the erasure; its receipt is at `/erasures/{erasureId}/receipt`. */
@Route()
@Tags('Erasure')
@Response<Success>(400, 'An id that cannot be')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'Nothing of that id')
@Response<Success>(503, 'The database is away')
export class ErasureController {
  constructor(private readonly erasures: ErasureService) {}

  /**
   * Forgets a user: sessions, messages and the whole graph. Needs the scope `erase`. The header
   * `Kith-Erasure-Id` of the answer names the erasure.
   * @param wait answer when the receipt is there, and with it
   * @param suppress refuse records and users that carry the identifiers of this one from now on
   * @param shared `erase`: strike the identifiers out of the project's other graphs too
   */
  @Delete('users/{userId}')
  @Security('api_key', ['erase'])
  async deleteUser(
    @Request() request: CallerRequest,
    @Path() userId: string,
    @Query() wait?: boolean,
    @Query() suppress?: boolean,
    @Query() shared?: string,
  ): Promise<ErasedResponse> {
    const options = { wait, suppress, shared: shared === 'erase' };
    return answer(request, await this.erasures.eraseUser(request.caller, userId, options));
  }

  /**
   * Forgets a graph that belongs to no user, with all it holds. Needs the scope `erase`.
   * @param wait answer when the receipt is there, and with it
   */
  @Delete('graph/{graphId}')
  @Security('api_key', ['erase'])
  async deleteGraph(
    @Request() request: CallerRequest,
    @Path() graphId: string,
    @Query() wait?: boolean,
  ): Promise<ErasedResponse> {
    return answer(request, await this.erasures.eraseGraph(request.caller, graphId, { wait }));
  }

  /**
   * The same in the words of generation 2.
   * @param wait answer when the receipt is there, and with it
   */
  @Delete('groups/{groupId}')
  @Security('api_key', ['erase'])
  async deleteGroup(
    @Request() request: CallerRequest,
    @Path() groupId: string,
    @Query() wait?: boolean,
  ): Promise<ErasedResponse> {
    return answer(request, await this.erasures.eraseGraph(request.caller, groupId, { wait }));
  }

  /**
   * Deletes a session and its messages.
   * @param wait answer when the receipt is there, and with it
   */
  @Delete('sessions/{sessionId}/memory')
  @Security('api_key', ['write'])
  async deleteMemory(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
    @Query() wait?: boolean,
  ): Promise<ErasedResponse> {
    return answer(request, await this.erasures.eraseSession(request.caller, sessionId, { wait }));
  }

  /**
   * Deletes a thread and its messages.
   * @param wait answer when the receipt is there, and with it
   */
  @Delete('threads/{threadId}')
  @Security('api_key', ['write'])
  async deleteThread(
    @Request() request: CallerRequest,
    @Path() threadId: string,
    @Query() wait?: boolean,
  ): Promise<ErasedResponse> {
    return answer(request, await this.erasures.eraseSession(request.caller, threadId, { wait }));
  }

  /**
   * The erasures of the project, newest first.
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   */
  @Get('erasures')
  @Security('api_key', ['erase'])
  listErasures(
    @Request() request: CallerRequest,
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<ErasureListResponse> {
    const paging = { pageNumber: page_number, pageSize: page_size };
    return this.erasures.list(request.caller, paging);
  }

  /** Erasures of what had an id. The id is compared by a keyed hash: it is stored nowhere. */
  @Post('erasures/find')
  @Security('api_key', ['erase'])
  findErasures(
    @Request() request: CallerRequest,
    @Body() body: FindErasureRequest,
  ): Promise<FoundErasuresResponse> {
    return this.erasures.find(request.caller, body);
  }

  /** The public key of the receipts. */
  @Get('erasures/key')
  @Security('api_key', ['read'])
  async getErasureKey(): Promise<ErasureKeyResponse> {
    return this.erasures.key();
  }

  /** One erasure, with its receipt when it has ended. */
  @Get('erasures/{erasureId}')
  @Security('api_key', ['erase'])
  getErasure(@Request() request: CallerRequest, @Path() erasureId: string): Promise<Erasure> {
    return this.erasures.get(request.caller, erasureId);
  }

  /** The receipt alone, as a file. 404 until the erasure has ended. */
  @Get('erasures/{erasureId}/receipt')
  @Security('api_key', ['erase'])
  async getErasureReceipt(
    @Request() request: CallerRequest,
    @Path() erasureId: string,
  ): Promise<SignedReceipt> {
    const receipt = await this.erasures.receipt(request.caller, erasureId);
    const disposition = `attachment; filename="erasure-${receipt.receipt.erasure_id}.json"`;
    (request as AnsweredRequest).res?.setHeader('Content-Disposition', disposition);
    return receipt;
  }
}

function answer(request: CallerRequest, { erasureId, receipt }: BegunErasure): ErasedResponse {
  (request as AnsweredRequest).res?.setHeader('Kith-Erasure-Id', erasureId);
  return { message: 'OK', ...(receipt ? { receipt } : {}) };
}
