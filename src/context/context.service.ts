import type { Caller } from '../caller.js';
import { KithError, notFound } from '../errors.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import { presentMessage } from '../message/message.presenter.js';
import type { MessageInput, MessageService } from '../message/message.service.js';
import type { RoleType } from '../message/message.types.js';
import { readMetadata } from '../metadata.js';
import { sessionEnded, type SessionRow, type SessionService } from '../session/session.service.js';
import type { UserService } from '../user/user.service.js';
import type { EntityService } from '../entity/entity.service.js';
import type { GraphTarget, GraphTargets } from '../graphTarget.js';
import type { MessagePage } from '../message/message.service.js';
import type { EntityEdge, EntityNode, Episode } from '../wire.types.js';
import type { TemplateService } from '../template/template.service.js';
import type { TemplateVariable } from '../template/template.types.js';
import type { Memory, RelevantFact } from './context.types.js';
import {
  composeSessionContext,
  composeThreadContext,
  contextFactOf,
  type ContextEntity,
} from '../derived/contextBlock.js';
import { conversationQuery } from './conversationQuery.js';
import { renderEntities, renderEpisodes, renderFacts } from './templateBlock.js';

/** How much of what matters to a text is wanted, perhaps of some types only. */
interface Wanted {
  limit: number;
  types?: string[] | undefined;
  ratingMin?: number | undefined;
}

/** Finds what matters to a text; search implements it. */
export interface RelevantSearch {
  relevantFacts(target: GraphTarget, text: string, wanted: Wanted): Promise<EntityEdge[]>;
  relevantNodes(target: GraphTarget, text: string, wanted: Wanted): Promise<EntityNode[]>;
  relevantEpisodes(target: GraphTarget, text: string, wanted: Wanted): Promise<Episode[]>;
}

/** What a context is looked up by, and where. */
interface Asked {
  target: GraphTarget;
  text: string;
}

/** What an application does on every turn: add what was said, get what matters now. */
export class ContextService {
  constructor(
    private readonly sessions: SessionService,
    private readonly messages: MessageService,
    private readonly users: UserService,
    private readonly targets: GraphTargets,
    private readonly searches: RelevantSearch,
    private readonly entities: EntityService,
    private readonly templates: TemplateService,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  /**
   * Adds messages to a session of generation 2. A session that does not exist is made on the
   * spot, without a user, as that generation's server does.
   */
  async addToSession(
    caller: Caller,
    sessionId: string,
    inputs: readonly MessageInput[],
    ignoreRoles: readonly RoleType[],
  ): Promise<void> {
    const options = { countMax: limits.messagesPerRequestMax, ignoreRoles };
    const messages = this.messages.prepare(inputs, options);
    let added = await this.messages.add(caller, sessionId, messages);
    // One that was there a moment ago is not made anew: it is being erased, and stays gone.
    if ('refused' in added && added.refused === 'absent') {
      await this.sessions.create(caller, { sessionId });
      added = await this.messages.add(caller, sessionId, messages);
    }
    if ('refused' in added) throw await this.whyNot(caller, sessionId);
  }

  /** Adds messages to a thread of generation 3; 404 when it does not exist. */
  async addToThread(
    caller: Caller,
    threadId: string,
    inputs: readonly MessageInput[],
    options: { countMax: number; ignoreRoles: readonly RoleType[] },
  ): Promise<string[]> {
    const messages = this.messages.prepare(inputs, options);
    const added = await this.messages.add(caller, threadId, messages);
    if ('refused' in added) throw await this.whyNot(caller, threadId);
    return added.uuids;
  }

  /**
   * The last messages of a session, and what is known that matters to them. Facts rated below
   * `ratingMin` are left out; unrated ones count as 1.
   */
  async memory(
    caller: Caller,
    sessionId: string,
    lastN: number | undefined,
    ratingMin?: number,
  ): Promise<Memory> {
    const last = lastN === undefined || lastN < 1 ? limits.lastMessagesDefault : lastN;
    const page = await this.messages.list(caller, sessionId, {
      last: Math.max(last, limits.contextQueryMessagesMax),
    });
    const facts = await this.relevantFacts(await this.asked(caller, page), ratingMin);
    return {
      context: composeSessionContext(
        facts.map(contextFactOf),
        await this.entitiesOf(caller, facts),
      ),
      messages: page.messages.slice(-last).map(presentMessage),
      facts: facts.map(({ fact }) => fact),
      relevant_facts: facts.map(toRelevantFact),
      metadata: readMetadata(page.sessionMetadata),
    };
  }

  /** The context block of generation 2 for the end of a conversation. */
  async sessionContext(caller: Caller, sessionId: string): Promise<string> {
    return (await this.memory(caller, sessionId, undefined)).context;
  }

  /** The context block of generation 3: the user's summary first. */
  async threadContext(caller: Caller, threadId: string, templateId?: string): Promise<string> {
    const pieces = templateId ? await this.templates.read(caller, templateId) : undefined;
    const session = await this.sessions.require(caller, threadId);
    const page = await this.messages.list(caller, threadId, {
      last: limits.contextQueryMessagesMax,
    });
    const asked = await this.asked(caller, page);
    if (pieces) {
      const parts = await Promise.all(
        pieces.map((piece) =>
          typeof piece === 'string' ? piece : this.partOf(caller, session, asked, piece),
        ),
      );
      return parts.join('');
    }
    const [summary, facts] = await Promise.all([
      this.summaryOf(caller, session),
      this.relevantFacts(asked),
    ]);
    return composeThreadContext(summary, facts.map(contextFactOf));
  }

  /**
   * The context for the answer to an addition; undefined when it cannot be made. The messages are
   * stored by then: told of an error, the application would send them again.
   */
  async contextAfterAdding(compose: () => Promise<string>): Promise<string | undefined> {
    try {
      return await compose();
    } catch (error) {
      const kind = error instanceof KithError ? error.kind : 'unknown';
      this.log.warn('messages were added and answered without their context', { because: kind });
      return undefined;
    }
  }

  /** What stands in a context for a variable of a template. What Kith does not make is nothing. */
  private async partOf(
    caller: Caller,
    session: SessionRow,
    asked: Asked | undefined,
    variable: TemplateVariable,
  ): Promise<string> {
    const { name, types } = variable;
    if (name === 'user_summary') return this.summaryOf(caller, session);
    if (!asked) return '';
    const { target, text } = asked;
    const wanted = (count: number) => ({
      limit: Math.min(variable.limit ?? count, limits.searchResultsMax),
      types,
    });
    switch (name) {
      case 'edges':
        return renderFacts(
          variable,
          await this.searches.relevantFacts(target, text, wanted(limits.contextFactsMax)),
        );
      case 'entities':
        return renderEntities(
          variable,
          await this.searches.relevantNodes(target, text, wanted(limits.contextEntitiesMax)),
        );
      case 'episodes':
        return renderEpisodes(
          await this.searches.relevantEpisodes(target, text, wanted(limits.contextEpisodesMax)),
        );
      default:
        return '';
    }
  }

  /** The end of a conversation as a question; undefined when it says nothing or is nobody's. */
  private async asked(caller: Caller, page: MessagePage): Promise<Asked | undefined> {
    const last = page.messages.slice(-limits.contextQueryMessagesMax);
    const text = conversationQuery(last.map(({ content }) => content));
    if (page.userId === null || text === '') return undefined;
    return { target: await this.targets.require(caller, { user_id: page.userId }), text };
  }

  /** What matters to the last messages; the user's whole graph is looked through. */
  private async relevantFacts(asked: Asked | undefined, ratingMin?: number) {
    if (!asked) return [];
    const wanted = { limit: limits.contextFactsMax, ratingMin };
    return this.searches.relevantFacts(asked.target, asked.text, wanted);
  }

  private async entitiesOf(caller: Caller, facts: readonly EntityEdge[]): Promise<ContextEntity[]> {
    const nodes = await this.nodesOf(caller, facts);
    return nodes.map((node) => ({ name: node.name, summary: node.summary ?? '' }));
  }

  /** The things the facts speak of, those of the best facts first. */
  private async nodesOf(caller: Caller, facts: readonly EntityEdge[]) {
    const uuids = facts.flatMap((fact) => [fact.source_node_uuid, fact.target_node_uuid]);
    const most = [...new Set(uuids)].slice(0, limits.contextEntitiesMax);
    const nodes = await Promise.all(most.map((uuid) => this.entities.find(caller, uuid)));
    return nodes.filter((node) => node !== undefined);
  }

  private async summaryOf(caller: Caller, session: SessionRow): Promise<string> {
    if (session.userId === null) return '';
    const user = await this.users.find(caller, session.userId);
    return user?.summary ?? '';
  }

  private async whyNot(caller: Caller, sessionId: string): Promise<KithError> {
    const session = await this.sessions.find(caller, sessionId);
    return session && session.endedAt !== null ? sessionEnded() : notFound();
  }
}

const toRelevantFact = (edge: EntityEdge): RelevantFact => ({
  uuid: edge.uuid,
  content: edge.fact,
  fact: edge.fact,
  name: edge.name,
  created_at: edge.created_at,
  ...(edge.valid_at === undefined ? {} : { valid_at: edge.valid_at }),
  ...(edge.invalid_at === undefined ? {} : { invalid_at: edge.invalid_at }),
  source_node_name: edge.source_node_name,
  target_node_name: edge.target_node_name,
});
