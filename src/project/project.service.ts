import { type Caller, rootScopes, type Scope } from '../caller.js';
import { KithError, notFound } from '../errors.js';
import { newUuid, requireId, requireText } from '../ids.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { toPage } from '../paging.js';
import { requireTimeZone } from '../timeZone.js';
import { generateApiKey, hashApiKey, keyPrefix } from './apiKey.js';
import {
  apiKeyMerge,
  projectCreate,
  projectFindById,
  projectList,
  projectMerge,
  projectUpdateRetention,
  projectUpdateTimeZone,
  projectUpdateVerified,
} from './project.queries.js';
import type {
  CreateProjectRequest,
  ProjectInfoResponse,
  ProjectListResponse,
  ProjectRetention,
  UpdateProjectRequest,
} from './project.types.js';

/** The project that exists from the first start on. */
export const defaultProjectId = 'default';

export interface NewKey {
  keyId: string;
  name: string;
  scopes: readonly Scope[];
  /** Absent: one is generated. */
  secret?: string;
  /** In UTC; absent: the key does not expire. */
  expiresAt?: string | undefined;
  requestsPerMinute?: number | undefined;
}

export class ProjectService {
  constructor(private readonly database: Database) {}

  /** Makes the project unless it exists. */
  async ensureProject(projectId: string, name: string): Promise<void> {
    await this.database.run(projectMerge, { projectId, uuid: newUuid(), name });
  }

  /** The key with every scope. Naming the same `keyId` again replaces the old secret. */
  async ensureRootKey(keyId: string, secret: string): Promise<void> {
    const key = { keyId, name: 'root', scopes: rootScopes, secret };
    await this.createKey(defaultProjectId, key);
  }

  /** Stores a key, hashed, and returns its secret: the only time it can be seen. */
  async createKey(projectId: string, key: NewKey): Promise<string> {
    const secret = key.secret ?? generateApiKey();
    await this.database.run(apiKeyMerge, {
      projectId,
      keyId: key.keyId,
      name: key.name,
      hash: hashApiKey(secret),
      prefix: keyPrefix(secret),
      scopes: [...key.scopes],
      expiresAt: key.expiresAt ?? null,
      requestsPerMinute: key.requestsPerMinute ?? null,
    });
    return secret;
  }

  /** Makes a project; 400 when the id is taken. */
  async create(request: CreateProjectRequest): Promise<ProjectInfoResponse> {
    const projectId = requireId(request.project_id, 'project_id');
    const name = requireText(request.name ?? projectId, 'name', limits.nameCodePointsMax);
    const { descriptionCodePointsMax } = limits;
    const description = requireText(
      request.description ?? '',
      'description',
      descriptionCodePointsMax,
    );
    const project = { projectId, uuid: newUuid(), name, description };
    const [row] = await this.database.run(projectCreate, project);
    if (!row?.created) {
      throw new KithError('already_exists', 'bad request: there is a project of that id');
    }
    return this.infoOf(projectId);
  }

  async list(pageNumber?: number, pageSize?: number): Promise<ProjectListResponse> {
    const rows = await this.database.run(projectList, toPage(pageNumber, pageSize));
    return {
      projects: rows.map(({ projectId, uuid, name, description, createdAt }) => ({
        ...{ project_id: projectId, uuid, name, description: description ?? '' },
        created_at: createdAt,
      })),
    };
  }

  info(caller: Caller): Promise<ProjectInfoResponse> {
    return this.infoOf(caller.projectId);
  }

  private async infoOf(projectId: string): Promise<ProjectInfoResponse> {
    const [project] = await this.database.run(projectFindById, { projectId });
    if (!project) throw notFound();
    return {
      project: {
        uuid: project.uuid,
        name: project.name,
        description: project.description ?? '',
        default_time_zone: project.defaultTimeZone ?? 'UTC',
        identifiers_verified: project.identifiersVerified ?? false,
        ...presentRetention(project),
        created_at: project.createdAt,
      },
    };
  }

  async update(caller: Caller, request: UpdateProjectRequest): Promise<ProjectInfoResponse> {
    const { default_time_zone: defaultTimeZone } = request;
    if (defaultTimeZone !== undefined) {
      requireTimeZone(defaultTimeZone, 'default_time_zone');
      await this.database.run(projectUpdateTimeZone, {
        projectId: caller.projectId,
        defaultTimeZone,
      });
    }
    const { identifiers_verified: verified } = request;
    if (verified !== undefined) {
      const { projectId } = caller;
      await this.database.run(projectUpdateVerified, { projectId, verified });
    }
    const { retention } = request;
    if (retention !== undefined) {
      await this.database.run(projectUpdateRetention, {
        projectId: caller.projectId,
        messagesDays: retention.messages_days || null,
        closedFactsDays: retention.closed_facts_days || null,
      });
    }
    return this.info(caller);
  }
}

function presentRetention(project: {
  messagesDays: number | null;
  closedFactsDays: number | null;
}): { retention?: ProjectRetention } {
  const { messagesDays, closedFactsDays } = project;
  if (messagesDays === null && closedFactsDays === null) return {};
  return {
    retention: {
      ...(messagesDays === null ? {} : { messages_days: messagesDays }),
      ...(closedFactsDays === null ? {} : { closed_facts_days: closedFactsDays }),
    },
  };
}
