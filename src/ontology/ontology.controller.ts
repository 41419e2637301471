import { Body, Get, Put, Query, Request, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { OntologyService } from './ontology.service.js';
import type { EntityTypeResponse, SetEntityTypesRequest } from './ontology.types.js';

@Route('entity-types')
@Tags('Entity and edge types')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such user or graph')
@Response<Success>(503, 'The database is away')
export class OntologyController {
  constructor(private readonly ontology: OntologyService) {}

  /**
   * The types that were set for the project, or for exactly the graph that is named. A graph
   * without types of its own uses those of the project.
   */
  @Get()
  @Security('api_key', ['read'])
  listEntityTypes(
    @Request() request: CallerRequest,
    @Query() user_id?: string,
    @Query() graph_id?: string,
  ): Promise<EntityTypeResponse> {
    return this.ontology.list(request.caller, { user_id, graph_id });
  }

  /**
   * Replaces all types of the project, or of the graphs that are named. Nodes that exist keep
   * theirs.
   */
  @Put()
  @Security('api_key', ['write'])
  async setEntityTypes(
    @Request() request: CallerRequest,
    @Body() body: SetEntityTypesRequest,
  ): Promise<Success> {
    await this.ontology.set(request.caller, body);
    return { message: 'OK' };
  }
}
