import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, KithError, notFound } from '../errors.js';
import { newUuid, requireId, requireText } from '../ids.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { presentTemplate } from './template.presenter.js';
import * as queries from './template.queries.js';
import type {
  ContextTemplateResponse,
  CreateContextTemplateRequest,
  TemplateVariable,
} from './template.types.js';
import { parseTemplate } from './templateText.js';

/** Templates of context blocks, shared by a project. */
export class TemplateService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** 400 when the id is taken, whoever was first. */
  async create(
    caller: Caller,
    request: CreateContextTemplateRequest,
  ): Promise<ContextTemplateResponse> {
    const templateId = requireTemplateId(request.template_id);
    const template = requireTemplate(request.template);
    const uuid = newUuid();
    const [result] = await this.database.run(queries.templateCreate, {
      ...{ projectId: caller.projectId, templateId, uuid, template },
      // Made outside the statement: a retried commit finds its own token.
      token: newUuid(),
      countMax: limits.contextTemplatesMax,
      now: isoNow(this.clock),
    });
    if (result?.created) return presentTemplate({ uuid, templateId, template });
    if (result?.full) {
      throw badRequest(`at most ${limits.contextTemplatesMax} templates can be kept`);
    }
    throw new KithError(
      'already_exists',
      `bad request: context template already exists with template_id: ${templateId}`,
    );
  }

  /** 404 unless the template exists in the caller's project. */
  async get(caller: Caller, templateId: string): Promise<ContextTemplateResponse> {
    const key = { projectId: caller.projectId, templateId: requireTemplateId(templateId) };
    const [row] = await this.database.run(queries.templateFindById, key);
    if (!row) throw notFound();
    return presentTemplate(row);
  }

  async list(caller: Caller): Promise<ContextTemplateResponse[]> {
    const rows = await this.database.run(queries.templateList, {
      projectId: caller.projectId,
      limit: limits.contextTemplatesMax,
    });
    return rows.map(presentTemplate);
  }

  async update(
    caller: Caller,
    templateId: string,
    template: string,
  ): Promise<ContextTemplateResponse> {
    const [row] = await this.database.run(queries.templateUpdate, {
      projectId: caller.projectId,
      templateId: requireTemplateId(templateId),
      template: requireTemplate(template),
      now: isoNow(this.clock),
    });
    if (!row) throw notFound();
    return presentTemplate(row);
  }

  async remove(caller: Caller, templateId: string): Promise<void> {
    const key = { projectId: caller.projectId, templateId: requireTemplateId(templateId) };
    const [row] = await this.database.run(queries.templateErase, key);
    if (!row?.erased) throw notFound();
  }

  /** The parts of a template, for whoever fills it in. 404 for an unknown one. */
  async read(caller: Caller, templateId: string): Promise<(string | TemplateVariable)[]> {
    return parseTemplate((await this.get(caller, templateId)).template);
  }
}

function requireTemplateId(templateId: string): string {
  requireId(templateId, 'template_id');
  return requireText(templateId, 'template_id', limits.templateIdCodePointsMax);
}

function requireTemplate(template: string): string {
  if (template.trim() === '') throw badRequest('template cannot be empty');
  requireText(template, 'template', limits.templateCodePointsMax);
  parseTemplate(template);
  return template;
}
