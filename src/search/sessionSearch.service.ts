import type { Caller } from '../caller.js';
import { badRequest, notFound } from '../errors.js';
import type { FactService } from '../fact/fact.service.js';
import { presentFact } from '../fact/fact.presenter.js';
import type { GraphTargets } from '../graphTarget.js';
import { presentMessage } from '../message/message.presenter.js';
import type { MessageService } from '../message/message.service.js';
import { requireId } from '../ids.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './search.queries.js';
import type { SearchService } from './search.service.js';
import {
  type MemorySearchResult,
  SearchScope,
  type SessionSearchRequest,
  type SessionSearchResult,
} from './sessionSearch.types.js';

/** Searches of generation 2: over the sessions of a user, or inside one. */
export class SessionSearchService {
  constructor(
    private readonly database: Database,
    private readonly searches: SearchService,
    private readonly targets: GraphTargets,
    private readonly messages: MessageService,
    private readonly facts: FactService,
  ) {}

  /** Facts of a user, or messages of the user's sessions. 404 for an unknown user or session. */
  async search(
    caller: Caller,
    request: SessionSearchRequest,
    limit: number | undefined,
  ): Promise<SessionSearchResult[]> {
    const userId = request.user_id || (await this.ownerOf(caller, request.session_ids ?? []));
    if (request.search_scope === SearchScope.summary) return [];
    if (request.search_scope === SearchScope.messages) {
      const sessionIds = request.session_ids ?? null;
      const narrowed = { userId, sessionIds, text: request.text, scoreMin: request.min_score };
      return this.searchMessages(caller, narrowed, limit);
    }
    const { edges = [] } = await this.searches.search(caller, {
      user_id: userId,
      query: request.text,
      limit,
      min_score: request.min_score,
      min_fact_rating: request.min_fact_rating,
    });
    const rows = await Promise.all(edges.map(({ uuid }) => this.facts.require(caller, uuid)));
    return rows.map((row, index) => ({ fact: presentFact(row), score: edges[index]?.score ?? 0 }));
  }

  /** Messages inside one session. 404 for an unknown one. */
  async searchOne(
    caller: Caller,
    sessionId: string,
    request: { text: string; min_score?: number | undefined },
    limit: number | undefined,
  ): Promise<MemorySearchResult[]> {
    const userId = await this.ownerOf(caller, [sessionId]);
    const results = await this.searchMessages(
      caller,
      { userId, sessionIds: [sessionId], text: request.text, scoreMin: request.min_score },
      limit,
    );
    return results.flatMap(({ message, score }) => (message ? [{ message, score }] : []));
  }

  private async searchMessages(
    caller: Caller,
    wanted: {
      userId: string;
      sessionIds: string[] | null;
      text: string;
      scoreMin: number | undefined;
    },
    limit: number | undefined,
  ): Promise<SessionSearchResult[]> {
    const { userId, sessionIds, text, scoreMin } = wanted;
    const target = await this.targets.require(caller, { user_id: userId });
    const { projectId } = caller;
    const sessions = await this.database.run(queries.sessionListUuids, {
      ...{ projectId, userId, sessionIds },
    });
    const uuids = sessions.map(({ uuid }) => uuid);
    const found = await this.searches.messages(target, text, uuids, limit);
    const kept = found.filter(({ score }) => scoreMin === undefined || score >= scoreMin);
    return Promise.all(
      kept.map(async (episode) => ({
        session_id: episode.session_id,
        score: episode.score,
        message: presentMessage(await this.messages.get(caller, episode.uuid)),
      })),
    );
  }

  /** A session says whose graph is meant when the request names no user. */
  private async ownerOf(caller: Caller, sessionIds: readonly string[]): Promise<string> {
    const [sessionId] = sessionIds;
    if (sessionId === undefined) throw badRequest('user_id or session_ids is needed');
    requireId(sessionId, 'session_id');
    const [row] = await this.database.run(queries.sessionFindOwner, {
      projectId: caller.projectId,
      sessionId,
    });
    if (!row) throw notFound();
    if (row.userId === null) throw badRequest('the session belongs to no user');
    return row.userId;
  }
}
