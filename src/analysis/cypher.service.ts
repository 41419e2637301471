import { type Caller, hasScope } from '../caller.js';
import { badRequest, KithError, notFound } from '../errors.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { requireOneStatement } from '../neo4j/readOnly.js';
import type {
  CypherResponse,
  LibraryListResponse,
  RunCypherRequest,
  RunLibraryRequest,
} from './cypher.types.js';
import { bindParameters, readLibrary, requireLibraryQuery } from './library.js';

/** Cypher that callers write, for the root key; ready queries, for everybody in their project. */
export class CypherService {
  private readonly library = readLibrary();

  constructor(
    private readonly database: Database,
    /** `KITH_CYPHER=on` */
    private readonly open: boolean,
  ) {}

  /** Runs what a caller wrote. It sees every project. */
  run(request: RunCypherRequest): Promise<CypherResponse> {
    if (!this.open) {
      throw new KithError('not_implemented', 'Cypher is switched off: set KITH_CYPHER=on');
    }
    const { query, parameters = {}, limit } = request;
    if (query.length > limits.cypherCharactersMax) {
      throw badRequest(`query is longer than ${limits.cypherCharactersMax} characters`);
    }
    requireOneStatement(query);
    return this.read(query, parameters, limit);
  }

  list(): LibraryListResponse {
    return {
      queries: [...this.library.values()].map(({ name, question, parameters }) => ({
        ...{ name, question },
        parameters: parameters
          .filter((parameter) => parameter.name !== 'projectId')
          .map(({ default: given, ...parameter }) => ({
            ...parameter,
            ...(given === undefined ? {} : { default: JSON.stringify(given) }),
          })),
      })),
    };
  }

  /** Runs a ready query in the caller's project; the root key may name another one. */
  runNamed(caller: Caller, name: string, request: RunLibraryRequest): Promise<CypherResponse> {
    const query = requireLibraryQuery(this.library, name);
    const { project_id: projectId = caller.projectId, parameters = {}, limit } = request;
    if (projectId !== caller.projectId && !hasScope(caller, 'root')) throw notFound();
    return this.read(query.text, bindParameters(query, parameters, projectId), limit);
  }

  private read(
    text: string,
    parameters: Record<string, unknown>,
    limit: number = limits.cypherRowsMax,
  ): Promise<CypherResponse> {
    return this.database.readOnly(text, parameters, {
      rowsMax: Math.min(limit, limits.cypherRowsMax),
      bytesMax: limits.cypherBytesMax,
      timeoutMs: limits.cypherTimeoutMs,
    });
  }
}
