import {
  Body,
  Delete,
  Get,
  Path,
  Post,
  Put,
  Request,
  Response,
  Route,
  Security,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { TemplateService } from './template.service.js';
import type {
  ContextTemplateResponse,
  CreateContextTemplateRequest,
  ListContextTemplatesResponse,
  UpdateContextTemplateRequest,
} from './template.types.js';

@Route('context-templates')
@Tags('Context templates')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class TemplateController {
  constructor(private readonly templates: TemplateService) {}

  /** The templates of the project by their ids. */
  @Get()
  @Security('api_key', ['read'])
  async listContextTemplates(
    @Request() request: CallerRequest,
  ): Promise<ListContextTemplatesResponse> {
    return { templates: await this.templates.list(request.caller) };
  }

  /** Keeps a template under an id. */
  @Post()
  @Security('api_key', ['write'])
  createContextTemplate(
    @Request() request: CallerRequest,
    @Body() body: CreateContextTemplateRequest,
  ): Promise<ContextTemplateResponse> {
    return this.templates.create(request.caller, body);
  }

  /** One template. */
  @Get('{templateId}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such template')
  getContextTemplate(
    @Request() request: CallerRequest,
    @Path() templateId: string,
  ): Promise<ContextTemplateResponse> {
    return this.templates.get(request.caller, templateId);
  }

  /** Replaces the text of a template. */
  @Put('{templateId}')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such template')
  updateContextTemplate(
    @Request() request: CallerRequest,
    @Path() templateId: string,
    @Body() body: UpdateContextTemplateRequest,
  ): Promise<ContextTemplateResponse> {
    return this.templates.update(request.caller, templateId, body.template);
  }

  /** Deletes a template. */
  @Delete('{templateId}')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such template')
  async deleteContextTemplate(
    @Request() request: CallerRequest,
    @Path() templateId: string,
  ): Promise<Success> {
    await this.templates.remove(request.caller, templateId);
    return { message: 'OK' };
  }
}
