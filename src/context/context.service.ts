import type { Caller } from '../caller.js';
import type { KithError} from '../errors.js';
import { notFound } from '../errors.js';
import { limits } from '../limits.js';
import { presentMessage } from '../message/message.presenter.js';
import type { MessageInput, MessageService } from '../message/message.service.js';
import type { RoleType } from '../message/message.types.js';
import { readMetadata } from '../metadata.js';
import { sessionEnded, type SessionRow, type SessionService } from '../session/session.service.js';
import type { UserService } from '../user/user.service.js';
import type { Memory } from './context.types.js';
import { composeSessionContext, composeThreadContext } from './contextBlock.js';

/** What an application does on every turn: add what was said, get what matters now. */
export class ContextService {
  constructor(
    private readonly sessions: SessionService,
    private readonly messages: MessageService,
    private readonly users: UserService,
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
    const session = await this.sessions.find(caller, sessionId);
    if (session && session.endedAt !== null) throw sessionEnded();
    if (session && (await this.messages.add(caller, sessionId, messages))) return;
    await this.sessions.create(caller, { sessionId });
    const added = await this.messages.add(caller, sessionId, messages);
    if (!added) throw await this.whyNot(caller, sessionId);
  }

  /** Adds messages to a thread of generation 3; 404 when it does not exist. */
  async addToThread(
    caller: Caller,
    threadId: string,
    inputs: readonly MessageInput[],
    options: { countMax: number; ignoreRoles: readonly RoleType[] },
  ): Promise<string[]> {
    const messages = this.messages.prepare(inputs, options);
    const session = await this.sessions.require(caller, threadId);
    if (session.endedAt !== null) throw sessionEnded();
    const uuids = await this.messages.add(caller, threadId, messages);
    if (!uuids) throw await this.whyNot(caller, threadId);
    return uuids;
  }

  /** The last messages of a session and the context block for them. */
  async memory(caller: Caller, sessionId: string, lastN: number | undefined): Promise<Memory> {
    const last = lastN === undefined || lastN < 1 ? limits.lastMessagesDefault : lastN;
    const page = await this.messages.list(caller, sessionId, { last });
    return {
      context: composeSessionContext([], []),
      messages: page.messages.map(presentMessage),
      facts: [],
      relevant_facts: [],
      metadata: readMetadata(page.sessionMetadata),
    };
  }

  async sessionContext(caller: Caller, sessionId: string): Promise<string> {
    await this.sessions.require(caller, sessionId);
    return composeSessionContext([], []);
  }

  async threadContext(caller: Caller, threadId: string): Promise<string> {
    const session = await this.sessions.require(caller, threadId);
    return composeThreadContext(await this.summaryOf(caller, session), []);
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
