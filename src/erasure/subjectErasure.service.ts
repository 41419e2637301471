import type { Caller } from '../caller.js';
import { badRequest, KithError } from '../errors.js';
import { type Identifier, normaliseIdentifier } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import type { BegunErasure, ErasureService } from './erasure.service.js';
import type { SubjectExport, SubjectRequest } from './erasure.types.js';
import * as queries from './recordErasure.queries.js';
import type { Traces } from './traces.js';

/** People who are no users: known by an identifier that records or other graphs carry. */
export class SubjectErasureService {
  constructor(
    private readonly database: Database,
    private readonly erasures: ErasureService,
    private readonly traces: Traces,
  ) {}

  /** 400 when a user has the identifier: a user is erased by its id. */
  async erase(
    caller: Caller,
    request: SubjectRequest,
    options: { wait?: boolean | undefined; suppress?: boolean | undefined },
  ): Promise<BegunErasure> {
    const identifier = readIdentifier(request);
    const key = { projectId: caller.projectId, ...identifier };
    const [held] = await this.database.run(queries.identifierFindHolders, key);
    if ((held?.users ?? 0) > 0) {
      throw badRequest('a user has this identifier: delete the user');
    }
    return this.erasures.eraseSubject(caller, identifier, options);
  }

  /** What erasing would remove: records that carry the identifier, and where else it stands. */
  async export(caller: Caller, request: SubjectRequest): Promise<SubjectExport> {
    const identifier = readIdentifier(request);
    const { projectId } = caller;
    const [records, traces] = await Promise.all([
      this.database.run(queries.recordListByIdentifier, {
        ...{ projectId, ...identifier },
        limit: limits.recordsPerSubjectMax,
      }),
      this.traces.list({ projectId, graphUuid: '' }, [identifier]),
    ]);
    if (records.length === 0 && traces.length === 0) {
      throw new KithError('not_found', 'not found');
    }
    return {
      schema: 'kith.subject',
      version: 1,
      records: records.map(({ uuid, source, type, key, at, data }) => ({
        uuid,
        ...(source === null ? {} : { source }),
        ...(type === null ? {} : { type }),
        ...(key === null ? {} : { key }),
        at,
        data: JSON.parse(data) as Record<string, unknown>,
      })),
      traces: traces.map(({ kind, uuid, graphUuid, text }) => ({
        ...{ kind, uuid, text },
        graph_uuid: graphUuid,
      })),
    };
  }
}

function readIdentifier({ email, phone, user_id: userId }: SubjectRequest): Identifier {
  const given = Object.entries({ email, phone, userId }).flatMap(([kind, text]) =>
    text === undefined ? [] : [{ kind, text }],
  );
  const [only] = given;
  if (!only || given.length > 1) throw badRequest('give one of email, phone and user_id');
  const value = normaliseIdentifier(only.kind, only.text);
  if (value === undefined) {
    throw badRequest('this identifies nobody: an e-mail address, a phone number with its country');
  }
  return { kind: only.kind, value };
}
