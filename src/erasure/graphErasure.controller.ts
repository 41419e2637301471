import { Delete, Path, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { GraphErasureService } from './graphErasure.service.js';

const ok: Success = { message: 'OK' };

@Route()
@Tags('Erasure')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such thing')
@Response<Success>(503, 'The database is away')
export class GraphErasureController {
  constructor(private readonly erasures: GraphErasureService) {}

  /** Deletes an episode with the facts only it says and the nodes only it mentions. */
  @Delete('graph/episodes/{uuid}')
  @Security('api_key', ['write'])
  async deleteEpisode(@Request() request: CallerRequest, @Path() uuid: string): Promise<Success> {
    await this.erasures.eraseEpisode(request.caller, uuid);
    return ok;
  }

  /** Deletes a fact; its nodes stay. */
  @Delete('graph/edge/{uuid}')
  @Security('api_key', ['write'])
  async deleteEdge(@Request() request: CallerRequest, @Path() uuid: string): Promise<Success> {
    await this.erasures.eraseFact(request.caller, uuid);
    return ok;
  }

  /** Deletes a fact, as generation 2 calls it. */
  @Delete('facts/{factUuid}')
  @Security('api_key', ['write'])
  async deleteFact(@Request() request: CallerRequest, @Path() factUuid: string): Promise<Success> {
    await this.erasures.eraseFact(request.caller, factUuid);
    return ok;
  }

  /** Deletes a node and every fact it is part of. */
  @Delete('graph/node/{uuid}')
  @Security('api_key', ['write'])
  @Response<Success>(400, 'The user node goes with its user')
  async deleteNode(@Request() request: CallerRequest, @Path() uuid: string): Promise<Success> {
    await this.erasures.eraseNode(request.caller, uuid);
    return ok;
  }
}
