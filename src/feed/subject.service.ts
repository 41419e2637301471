import type { Caller } from '../caller.js';
import { badRequest } from '../errors.js';
import { normaliseIdentifier } from '../identity/index.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './feed.queries.js';
import type { FindSubjectRequest, FindSubjectResponse } from './feed.types.js';

/** Episodes that are looked through for an identifier: those that match its words best. */
const episodesMax = 5_000;

/** Finds a person by an identifier: what a request for access or erasure begins with. */
export class SubjectService {
  constructor(private readonly database: Database) {}

  async find(caller: Caller, request: FindSubjectRequest): Promise<FindSubjectResponse> {
    const { kind, given, value } = readIdentifier(request);
    const { projectId } = caller;
    const key = { projectId, kind, value, limit: limits.pageSizeMax };
    const spellings = [...new Set([given, value])];
    const [users, records, graphs] = await Promise.all([
      this.database.run(queries.subjectListUsers, key),
      this.database.run(queries.subjectListRecords, key),
      this.database.run(queries.subjectListGraphs, {
        ...{ projectId, episodes: episodesMax, limit: limits.pageSizeMax },
        text: spellings.map(toPhrase).join(' '),
        spellings: spellings.map((spelling) => spelling.toLowerCase()),
      }),
    ]);
    return {
      users: users.map(({ userId, ...rest }) => ({ user_id: userId, ...rest })),
      records: records.map(({ uuid, status, source, type, key: own, users: of, reviews }) => ({
        record_uuid: uuid,
        status,
        ...(source === null ? {} : { source }),
        ...(type === null ? {} : { type }),
        ...(own === null ? {} : { key: own }),
        user_ids: of,
        review_uuids: reviews,
      })),
      graphs: graphs.map(({ graphUuid, userId, graphId, episodes }) => ({
        graph_uuid: graphUuid,
        ...(userId === null ? {} : { user_id: userId }),
        ...(graphId === null ? {} : { graph_id: graphId }),
        episodes,
      })),
    };
  }
}

/** A phrase of the full-text index: only these two signs mean something inside of it. */
const toPhrase = (text: string): string =>
  `content:"${text.slice(0, limits.queryCharactersMax).replace(/[\\"]/g, '\\$&')}"`;

function readIdentifier(request: FindSubjectRequest) {
  const { email, phone, user_id: userId } = request;
  const all = Object.entries({ email, phone, userId }).flatMap(([kind, given]) =>
    given === undefined ? [] : [{ kind, given: given.trim() }],
  );
  const [only] = all;
  if (!only || all.length > 1) throw badRequest('give one of email, phone and user_id');
  const value = normaliseIdentifier(only.kind, only.given);
  if (value === undefined) {
    throw badRequest('this identifies nobody: an e-mail address, a phone number with its country');
  }
  return { ...only, value };
}
