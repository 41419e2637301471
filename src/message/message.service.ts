import type { z } from 'zod';
import type { Caller } from '../caller.js';
import { type Clock, isoNow, requireUtc } from '../clock.js';
import { badRequest, KithError, notFound } from '../errors.js';
import { isUuid, newUuid, requireId, requireText, requireWellFormed } from '../ids.js';
import { limits } from '../limits.js';
import { mergeMetadata, type Metadata, readMetadata, storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { compareText, inOrder, withIndex } from '../neo4j/rows.js';
import { clampSize, toPage } from '../paging.js';
import * as queries from './message.queries.js';
import type { RoleType } from './message.types.js';

export type MessageRow = queries.MessageRow;
export type MessagePage = queries.MessagePage;
type NewMessageRow = z.output<typeof queries.createdMessage>;

/** Messages that were checked and can be stored. */
export type PreparedMessages = readonly NewMessageRow[];

/** A message of a caller, the same for both generations. */
export interface MessageInput {
  content: string;
  roleType: RoleType;
  name?: string | undefined;
  createdAt?: string | undefined;
  metadata?: Metadata | undefined;
  /** Given by a batch, which hands the same message over again after a crash. */
  uuid?: string | undefined;
  batchUuid?: string | undefined;
}

interface MessagePaging {
  limit?: number | undefined;
  cursor?: number | undefined;
  /** Only the last so many; the others are ignored then. */
  last?: number | undefined;
}

interface SessionKey {
  projectId: string;
  sessionId: string;
}

interface Addition extends SessionKey {
  messages: NewMessageRow[];
}

/**
 * What became of messages: their uuids, or why they were not taken. `absent`: there was no such
 * session. `closed`: there was one, which was ended or is being erased.
 */
export type AddedMessages = { uuids: string[] } | { refused: 'absent' | 'closed' };

/** Who reads what was accepted; messages only tell that there is something. */
export interface Intake {
  /** Throws 429 when too much waits already. */
  admit(): Promise<void>;
  wake(): void;
}

export class MessageService {
  private readonly writer: Coalescer<Addition, boolean | undefined>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly intake: Intake,
  ) {
    this.writer = database.coalescer({
      inFlightMax: 1,
      rowsMax: limits.messageCallsPerTransactionMax,
      run: (all) => this.writeAll(all),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /**
   * Checks messages and gives them their uuids: 400 when one of them cannot be stored. Apart from
   * `add`, so that nothing at all is written for a request that is refused.
   */
  prepare(
    inputs: readonly MessageInput[],
    options: { countMax: number; ignoreRoles?: readonly RoleType[] },
  ): PreparedMessages {
    if (inputs.length === 0) throw badRequest('messages cannot be empty');
    if (inputs.length > options.countMax) {
      throw badRequest(`at most ${options.countMax} messages can be added in one call`);
    }
    const ignored = new Set<RoleType>(options.ignoreRoles ?? []);
    const now = isoNow(this.clock);
    return inputs.map((input, index) =>
      toRow(input, { now, index, ignored: ignored.has(input.roleType) }),
    );
  }

  /**
   * Appends messages to a session, all or none, at positions without gap or twin. The session is
   * looked up by the statement that writes: nobody needs to ask before.
   */
  async add(caller: Caller, sessionId: string, messages: PreparedMessages): Promise<AddedMessages> {
    requireId(sessionId, 'session_id');
    await this.intake.admit();
    const key = { projectId: caller.projectId, sessionId };
    const taken = await this.writer.submit({ ...key, messages: [...messages] });
    if (!taken) return { refused: taken === undefined ? 'absent' : 'closed' };
    this.intake.wake();
    return { uuids: messages.map((message) => message.uuid) };
  }

  /**
   * A page of a session's messages, oldest first; with `around` the one that has this message.
   * 404 for an unknown session, and for a message that is not in it.
   */
  async list(
    caller: Caller,
    sessionId: string,
    { around, ...paging }: MessagePaging & { around?: string },
  ): Promise<MessagePage> {
    requireId(sessionId, 'session_id');
    if (around === undefined) return this.readPage(caller, sessionId, paging);
    const key = messageKey(caller, around, sessionId);
    const [found] = await this.database.run(queries.messageCountBefore, { ...key, sessionId });
    if (!found) throw noMessage();
    const cursor = Math.floor(found.before / clampSize(paging.limit)) + 1;
    const page = await this.readPage(caller, sessionId, { limit: paging.limit, cursor });
    return { ...page, number: cursor };
  }

  private async readPage(
    caller: Caller,
    sessionId: string,
    paging: MessagePaging,
  ): Promise<MessagePage> {
    const rows = withIndex([{ projectId: caller.projectId, sessionId }]);
    const last = paging.last ?? 0;
    const pages =
      last > 0
        ? await this.database.run(queries.messageListLast, {
            rows,
            limit: Math.min(last, limits.pageSizeMax),
          })
        : await this.database.run(queries.messageList, {
            rows,
            ...toPage(paging.cursor, paging.limit),
          });
    if (!pages[0]) throw notFound();
    return pages[0];
  }

  /** One message. With a session id it must be one of that session. */
  async get(caller: Caller, uuid: string, sessionId?: string): Promise<MessageRow> {
    const key = messageKey(caller, uuid, sessionId);
    const [row] = await this.database.run(queries.messageFindByUuid, key);
    if (!row || (sessionId !== undefined && row.sessionId !== sessionId)) throw noMessage();
    return row;
  }

  /** Merges metadata under the lock of the graph's root, so that no merge is lost. */
  async updateMetadata(
    caller: Caller,
    uuid: string,
    change: Metadata,
    sessionId?: string,
  ): Promise<MessageRow> {
    const key = messageKey(caller, uuid, sessionId);
    storeMetadata(change);
    const now = isoNow(this.clock);
    const name = queries.messageUpdateMetadata.name;
    const row = await this.database.transaction('write', name, async (statements) => {
      const [current] = await statements.run(queries.messageFindForUpdate, key);
      if (!current || (sessionId !== undefined && current.sessionId !== sessionId)) {
        throw noMessage();
      }
      const metadata = storeMetadata(mergeMetadata(readMetadata(current.metadata), change));
      const [updated] = await statements.run(queries.messageUpdateMetadata, {
        ...key,
        metadata,
        now,
      });
      return updated;
    });
    if (!row) throw noMessage();
    return row;
  }

  /**
   * One row a session: positions are counted once per row, and a second row of the same session
   * in one statement could read them before the first has written.
   */
  private async writeAll(additions: readonly Addition[]): Promise<(boolean | undefined)[]> {
    const bySession = new Map<string, Addition>();
    const keyOf = (addition: Addition) => `${addition.projectId}\u0000${addition.sessionId}`;
    for (const addition of additions) {
      const gathered = bySession.get(keyOf(addition));
      if (gathered) gathered.messages.push(...addition.messages);
      else bySession.set(keyOf(addition), { ...addition, messages: [...addition.messages] });
    }
    const keys = [...bySession.keys()].sort(compareText);
    const now = isoNow(this.clock);
    const nowMicros = this.clock.now() * 1000;
    const rows = withIndex(
      keys.map((key) => ({ ...(bySession.get(key) as Addition), now, nowMicros })),
    );
    const results = await this.database.run(queries.messageCreate, { rows });
    const written = inOrder(rows.length, results, ({ taken }) => taken);
    const outcome = new Map(keys.map((key, index) => [key, written[index]]));
    return additions.map((addition) => outcome.get(keyOf(addition)));
  }
}

function toRow(
  input: MessageInput,
  { now, index, ignored }: { now: string; index: number; ignored: boolean },
): NewMessageRow {
  const field = `messages[${index}]`;
  if (input.content.length > limits.messageContentCharactersMax) {
    throw badRequest(
      `${field}.content is longer than ${limits.messageContentCharactersMax} characters`,
    );
  }
  return {
    uuid: input.uuid ?? newUuid(),
    batchUuid: input.batchUuid ?? null,
    jobUuid: newUuid(),
    content: requireWellFormed(input.content, `${field}.content`),
    name: input.name ? requireText(input.name, `${field}.name`, limits.nameCodePointsMax) : null,
    roleType: input.roleType,
    metadata: storeMetadata(input.metadata, `${field}.metadata`),
    createdAt: input.createdAt ? requireUtc(input.createdAt, `${field}.created_at`) : now,
    processed: ignored,
    ignored,
  };
}

function messageKey(
  caller: Caller,
  uuid: string,
  sessionId?: string,
): { projectId: string; uuid: string } {
  if (sessionId !== undefined) requireId(sessionId, 'session_id');
  if (!isUuid(uuid)) throw badRequest('unable to parse UUID');
  return { projectId: caller.projectId, uuid: uuid.toLowerCase() };
}

const noMessage = (): KithError => new KithError('not_found', 'no message found for UUID');
