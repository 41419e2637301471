import type { Caller } from '../caller.js';
import { badRequest, notFound, orNothing } from '../errors.js';
import { presentFact } from '../fact/fact.presenter.js';
import type { FactService } from '../fact/fact.service.js';
import type { GraphTargets } from '../graphTarget.js';
import { requireId } from '../ids.js';
import { limits } from '../limits.js';
import { presentMessage } from '../message/message.presenter.js';
import type { MessageService } from '../message/message.service.js';
import type { Database } from '../neo4j/database.js';
import { readRecordFilter } from '../propertyFilters.js';
import type { PropertyMatches } from './propertyMatches.js';
import * as queries from './search.queries.js';
import type { SearchService } from './search.service.js';
import { Reranker } from './search.types.js';
import {
  type MemorySearchRequest,
  type MemorySearchResult,
  SearchScope,
  type SessionSearchRequest,
  type SessionSearchResult,
  SearchType,
} from './sessionSearch.types.js';

type Limit = number | undefined;

/** Searches of generation 2: over the sessions of a user, or inside one. */
export class SessionSearchService {
  constructor(
    private readonly database: Database,
    private readonly searches: SearchService,
    private readonly targets: GraphTargets,
    private readonly messages: MessageService,
    private readonly facts: FactService,
    private readonly matches: PropertyMatches,
  ) {}

  /** Facts of a user, or messages of the user's sessions. 404 for an unknown user or session. */
  async search(
    caller: Caller,
    request: SessionSearchRequest,
    limit: Limit,
  ): Promise<SessionSearchResult[]> {
    const named = request.session_ids ?? [];
    if (named.length > limits.filterUuidsMax) {
      throw badRequest(`session_ids: at most ${limits.filterUuidsMax} sessions`);
    }
    const userId = request.user_id || (await this.ownerOf(caller, named));
    const target = await this.targets.require(caller, { user_id: userId });
    if (request.search_scope === SearchScope.summary) return [];
    const ofMessages = request.search_scope === SearchScope.messages;
    const narrowed = {
      // Messages are always somebody's sessions'; facts may come from elsewhere.
      sessionUuids:
        ofMessages || named.length > 0 ? await this.sessionsOf(caller, userId, named) : null,
      episodeUuids: await this.withMetadata(
        target.graphUuid,
        request.record_filter,
        'record_filter',
      ),
    };
    const ranking = { ...rankingOf(request), limit };
    if (ofMessages) {
      const found = await this.searches.messages(target, request.text, narrowed, ranking);
      return this.readMessages(caller, found);
    }
    const ratingMin = request.min_fact_rating;
    const hits = await this.searches.facts(
      ...([target, request.text, { ...narrowed, ratingMin }, ranking] as const),
    );
    const rows = await Promise.all(
      hits.map(({ uuid }) => orNothing(this.facts.require(caller, uuid))),
    );
    return hits.flatMap(({ score }, index) => {
      const row = rows[index];
      return row ? [{ fact: presentFact(row), score }] : [];
    });
  }

  /** Messages inside one session. 404 for an unknown one. */
  async searchOne(
    caller: Caller,
    sessionId: string,
    request: MemorySearchRequest,
    limit: Limit,
  ): Promise<MemorySearchResult[]> {
    const userId = await this.ownerOf(caller, [sessionId]);
    if (request.search_scope === SearchScope.summary) return [];
    if (request.search_scope === SearchScope.facts) {
      throw badRequest('search_scope: facts are found with POST /sessions/search');
    }
    const target = await this.targets.require(caller, { user_id: userId });
    const narrowed = {
      sessionUuids: await this.sessionsOf(caller, userId, [sessionId]),
      episodeUuids: await this.withMetadata(target.graphUuid, request.metadata, 'metadata'),
    };
    const ranking = { ...rankingOf(request), limit };
    const found = await this.searches.messages(target, request.text, narrowed, ranking);
    const results = await this.readMessages(caller, found);
    return results.flatMap(({ message, score }) => (message ? [{ message, score }] : []));
  }

  private async readMessages(
    caller: Caller,
    found: Awaited<ReturnType<SearchService['messages']>>,
  ): Promise<SessionSearchResult[]> {
    const rows = await Promise.all(
      found.map(({ uuid }) => orNothing(this.messages.get(caller, uuid))),
    );
    return found.flatMap(({ session_id, score }, index) => {
      const row = rows[index];
      return row ? [{ session_id, score, message: presentMessage(row) }] : [];
    });
  }

  /** Of the sessions named, those of the user; all of the user's when none is named. */
  private async sessionsOf(caller: Caller, userId: string, named: string[]): Promise<string[]> {
    const rows = await this.database.run(queries.sessionListUuids, {
      ...{ projectId: caller.projectId, userId },
      sessionIds: named.length > 0 ? named : null,
    });
    return rows.map(({ uuid }) => uuid);
  }

  private async withMetadata(
    graphUuid: string,
    wanted: Record<string, unknown> | undefined,
    name: string,
  ): Promise<string[] | null> {
    const test = readRecordFilter(wanted ?? {}, name);
    return test ? this.matches.episodes(graphUuid, test) : null;
  }

  /** Sessions say whose graph is meant when the request names no user: they must be of one. */
  private async ownerOf(caller: Caller, sessionIds: readonly string[]): Promise<string> {
    if (sessionIds.length === 0) throw badRequest('user_id or session_ids is needed');
    const wanted = new Set(sessionIds.map((sessionId) => requireId(sessionId, 'session_id')));
    const rows = await this.database.run(queries.sessionListOwners, {
      projectId: caller.projectId,
      sessionIds: [...wanted],
    });
    if (rows.length < wanted.size) throw notFound();
    const [owner, ...others] = new Set(rows.map(({ userId }) => userId));
    if (others.length > 0) throw badRequest('session_ids: the sessions are of several users');
    if (typeof owner !== 'string') throw badRequest('the session belongs to no user');
    return owner;
  }
}

const rankingOf = (request: SessionSearchRequest | MemorySearchRequest) => ({
  ...(request.search_type === SearchType.mmr && {
    reranker: Reranker.mmr,
    mmr_lambda: request.mmr_lambda ?? 0.5,
  }),
  ...(request.min_score !== undefined && { min_score: request.min_score }),
});
