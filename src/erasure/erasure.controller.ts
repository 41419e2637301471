import { Delete, Path, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { ErasureService } from './erasure.service.js';

@Route()
@Tags('Erasure')
@Response<Success>(400, 'An id that cannot be')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'Nothing of that id')
@Response<Success>(503, 'The database is away')
export class ErasureController {
  constructor(private readonly erasures: ErasureService) {}

  /** Forgets a user: sessions, messages and the whole graph. Needs the scope `erase`. */
  @Delete('users/{userId}')
  @Security('api_key', ['erase'])
  async deleteUser(@Request() request: CallerRequest, @Path() userId: string): Promise<Success> {
    await this.erasures.eraseUser(request.caller, userId);
    return { message: 'OK' };
  }

  /** Forgets a graph that belongs to no user, with all it holds. Needs the scope `erase`. */
  @Delete('graph/{graphId}')
  @Security('api_key', ['erase'])
  async deleteGraph(@Request() request: CallerRequest, @Path() graphId: string): Promise<Success> {
    await this.erasures.eraseGraph(request.caller, graphId);
    return { message: 'OK' };
  }

  /** The same in the words of generation 2. */
  @Delete('groups/{groupId}')
  @Security('api_key', ['erase'])
  async deleteGroup(@Request() request: CallerRequest, @Path() groupId: string): Promise<Success> {
    await this.erasures.eraseGraph(request.caller, groupId);
    return { message: 'OK' };
  }

  /** Deletes a session and its messages. */
  @Delete('sessions/{sessionId}/memory')
  @Security('api_key', ['write'])
  async deleteMemory(
    @Request() request: CallerRequest,
    @Path() sessionId: string,
  ): Promise<Success> {
    await this.erasures.eraseSession(request.caller, sessionId);
    return { message: 'OK' };
  }

  /** Deletes a thread and its messages. */
  @Delete('threads/{threadId}')
  @Security('api_key', ['write'])
  async deleteThread(
    @Request() request: CallerRequest,
    @Path() threadId: string,
  ): Promise<Success> {
    await this.erasures.eraseSession(request.caller, threadId);
    return { message: 'OK' };
  }
}
