import { type Caller, hasScope, type Scope } from '../caller.js';
import { type Clock, isoNow, requireUtc } from '../clock.js';
import { badRequest, KithError, notFound } from '../errors.js';
import { newUuid, requireId, requireText } from '../ids.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { generateApiKey, hashApiKey, keyPrefix } from './apiKey.js';
import type {
  ApiKeyInfo,
  CreatedKey,
  CreateKeyRequest,
  KeyListResponse,
  OwnKey,
} from './key.types.js';
import {
  apiKeyList,
  apiKeyMerge,
  apiKeyUpdateRevoked,
  projectFindById,
} from './project.queries.js';

const defaultScopes: readonly Scope[] = ['read', 'write'];

/** Keys of a project: made, listed and ended by keys with the scope `admin`. */
export class KeyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes a key. Its secret is in the answer and stored nowhere. */
  async create(caller: Caller, request: CreateKeyRequest): Promise<CreatedKey> {
    const projectId = await this.projectOf(caller, request.project_id);
    const name = requireText(requireId(request.name, 'name'), 'name', limits.nameCodePointsMax);
    const scopes: Scope[] = [...new Set(request.scopes ?? defaultScopes)];
    if (scopes.length === 0) throw badRequest('scopes cannot be empty');
    requireGrantable(caller, scopes);
    const expiresAt = request.expires_at && requireUtc(request.expires_at, 'expires_at');
    if (expiresAt && expiresAt <= isoNow(this.clock)) throw badRequest('expires_at has passed');
    const [secret, keyId] = [generateApiKey(), newUuid()];
    const { requests_per_minute: requestsPerMinute } = request;
    const [row] = await this.database.run(apiKeyMerge, {
      ...{ projectId, keyId, name, scopes },
      hash: hashApiKey(secret),
      prefix: keyPrefix(secret),
      expiresAt: expiresAt || null,
      requestsPerMinute: requestsPerMinute ?? null,
    });
    return {
      ...{ key_id: keyId, name, scopes, created_at: row?.createdAt ?? isoNow(this.clock) },
      ...(expiresAt ? { expires_at: expiresAt } : {}),
      ...(requestsPerMinute === undefined ? {} : { requests_per_minute: requestsPerMinute }),
      key: secret,
    };
  }

  /** The key of the request itself. */
  own({ keyId, keyName = '', scopes }: Caller): OwnKey {
    return { key_id: keyId, name: keyName, scopes: [...scopes] };
  }

  async list(caller: Caller, projectId?: string): Promise<KeyListResponse> {
    const rows = await this.database.run(apiKeyList, {
      projectId: await this.projectOf(caller, projectId),
    });
    return { keys: rows.map(present) };
  }

  /**
   * Ends a key: every instance refuses it a second later at most. The key of the request itself is
   * not ended, so that nobody locks the last door behind themselves.
   */
  async revoke(caller: Caller, keyId: string, projectId?: string): Promise<void> {
    requireId(keyId, 'key_id');
    const owner = await this.projectOf(caller, projectId);
    if (keyId === caller.keyId && owner === caller.projectId) {
      throw badRequest('a key does not revoke itself: use another one');
    }
    const keys = await this.database.run(apiKeyList, { projectId: owner });
    const key = keys.find((candidate) => candidate.keyId === keyId);
    if (!key) throw notFound();
    if (key.scopes.includes('root') && !hasScope(caller, 'root')) {
      throw new KithError('forbidden', 'only a root key revokes a root key');
    }
    await this.database.run(apiKeyUpdateRevoked, { projectId: owner, keyId });
  }

  /** The project that is meant: the caller's own, or any that exists for the root key. */
  private async projectOf(caller: Caller, projectId: string | undefined): Promise<string> {
    if (projectId === undefined || projectId === caller.projectId) return caller.projectId;
    requireId(projectId, 'project_id');
    if (!hasScope(caller, 'root')) throw notFound();
    const [project] = await this.database.run(projectFindById, { projectId });
    if (!project) throw notFound();
    return projectId;
  }
}

/** Nobody gives more than they have, and `metrics` tells of other projects. */
function requireGrantable(caller: Caller, scopes: readonly Scope[]): void {
  const missing = scopes.find((scope) => !hasScope(caller, scope));
  if (missing === undefined) return;
  throw new KithError('forbidden', `this key lacks the scope "${missing}", and cannot give it`);
}

const present = (row: {
  keyId: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  requestsPerMinute: number | null;
}): ApiKeyInfo => ({
  ...{ key_id: row.keyId, name: row.name, prefix: row.prefix, scopes: row.scopes },
  created_at: row.createdAt,
  ...(row.expiresAt === null ? {} : { expires_at: row.expiresAt }),
  ...(row.revokedAt === null ? {} : { revoked_at: row.revokedAt }),
  ...(row.requestsPerMinute === null ? {} : { requests_per_minute: row.requestsPerMinute }),
});
