import type { Caller } from '../caller.js';
import { badRequest, KithError, notFound } from '../errors.js';
import type { GraphTargets, TargetRequest } from '../graphTarget.js';
import { isUuid } from '../ids.js';
import type { SessionService } from '../session/session.service.js';
import type { ThreadSummary } from './wireGaps.types.js';

/** What is missing, in a sentence that a caller can act on. */
export const missing = {
  clone: 'graphs cannot be copied yet: add the same data to the other graph',
  patterns: 'patterns are not detected yet: search the graph, or ask Neo4j itself in Cypher',
  userGroups:
    'groups of users and policies are not kept: use one project, with keys of its own, for each ' +
    'set of users that must stay apart',
} as const;

/** 501 with the sentence that says what is missing. */
export const notBuilt = (what: keyof typeof missing): KithError =>
  new KithError('not_implemented', missing[what]);

/** What the wire offers and Kith answers with nothing, or not at all, but never wrongly. */
export class WireGapsService {
  constructor(
    private readonly sessions: SessionService,
    private readonly targets: GraphTargets,
  ) {}

  /** Empty for every graph that exists; 404 for others. */
  async emptyList(caller: Caller, owner: TargetRequest): Promise<never[]> {
    await this.targets.require(caller, owner);
    return [];
  }

  /** There is no observation of any uuid. */
  noObservation(uuid: string): never {
    if (!isUuid(uuid)) throw badRequest('unable to parse UUID');
    throw notFound();
  }

  /** 404 for an unknown session. */
  async requireSession(caller: Caller, sessionId: string): Promise<void> {
    await this.sessions.require(caller, sessionId);
  }

  /** An empty summary of a thread that exists; 404 for others. */
  async threadSummary(caller: Caller, threadId: string): Promise<ThreadSummary> {
    const row = await this.sessions.require(caller, threadId);
    return { uuid: row.uuid, thread_id: row.sessionId, summary: '', created_at: row.createdAt };
  }
}
